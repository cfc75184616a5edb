#ifndef CITANDA_SIGNALS_H
#define CITANDA_SIGNALS_H

// Files that must not stay behind when a signal ends the program.

/// Registers the path of a temporary file, before the file is created. Returns a slot for `citanda_forget`,
/// or -1 when the path is too long or all slots are taken: then the file stays behind after a signal.
int citanda_remember(const char *path);

/// Takes a slot back: the file is gone or has its final name. Slots below 0 are passed over.
void citanda_forget(int slot);

#endif
