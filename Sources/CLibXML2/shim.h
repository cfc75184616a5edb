/* The parts of libxml2 that Citanda uses. Only the target XML imports this module. */
#ifndef CITANDA_CLIBXML2_H
#define CITANDA_CLIBXML2_H

/* libxml2 built with ICU would bring ICU's own headers along, which clash with those inside Foundation; nothing here needs them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* xmlFree is a mutable global function pointer, which Swift 6 does not let through. */
static inline void citanda_xml_free(void *pointer) {
    if (pointer) xmlFree(pointer);
}

#endif
