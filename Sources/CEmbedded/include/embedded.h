/* The files of Styles/ and the model of Models/, compiled into the binary so that it stays whole wherever it is moved. */
#ifndef CITANDA_EMBEDDED_H
#define CITANDA_EMBEDDED_H

#include <stddef.h>

typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} embedded_file;

/* The file at an index, or NULL past the end. */
const embedded_file *embedded_file_at(size_t index);

/* The model that labels references. */
const embedded_file *embedded_model(void);

#endif
