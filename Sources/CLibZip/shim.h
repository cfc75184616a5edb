/* The parts of libzip that Citanda uses. Only the target Archives imports this module. */
#ifndef CITANDA_CLIBZIP_H
#define CITANDA_CLIBZIP_H

#include <zip.h>

#endif
