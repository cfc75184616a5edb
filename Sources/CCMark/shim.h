/* cmark-gfm, the Markdown parser behind the target Documents. */
#ifndef CITANDA_CCMARK_H
#define CITANDA_CCMARK_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#endif
