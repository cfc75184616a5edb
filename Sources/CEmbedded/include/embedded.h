/* The files of Styles/ and Languages/ and the model of Models/, compiled into the binary, which needs no other file. */
#ifndef CITANDA_EMBEDDED_H
#define CITANDA_EMBEDDED_H

#include <stddef.h>

typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} embedded_file;

/* The file of Styles/ at an index, or NULL past the end. */
const embedded_file *embedded_file_at(size_t index);

/* The model that reads whole notes. */
const embedded_file *embedded_note_model(void);

/* The model that labels references. */
const embedded_file *embedded_model(void);

/* The file of Languages/ at an index, or NULL past the end. */
const embedded_file *embedded_language_at(size_t index);

#endif
