#include <stddef.h>
#include <stdint.h>

/* libFuzzer's loop, called by hand: a main of its own would clash with Swift's. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*exercise)(const uint8_t *data, size_t size));
