// Strict C hides the functions of POSIX.1-2008 unless they are asked for.
#define _XOPEN_SOURCE 700

#include "signals.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// A handler may call few functions (POSIX, async-signal-safe: `unlink`, `raise`), and Swift may allocate or lock anywhere.
// So the paths lie in fixed memory, and the handler is C.

enum { SLOTS = 8, LONGEST = 4096 };
enum { FREE, CLAIMED, ARMED };

static char paths[SLOTS][LONGEST];
static atomic_int states[SLOTS];
static atomic_int is_installed;

static void remove_and_end(int number) {
    for (int slot = 0; slot < SLOTS; slot++) {
        if (atomic_load(&states[slot]) == ARMED) unlink(paths[slot]);
    }
    // SA_RESETHAND has restored the default action, which ends the program once the handler returns.
    raise(number);
}

static void install(void) {
    if (atomic_exchange(&is_installed, 1)) return;
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) {
        struct sigaction before;
        // A signal that is ignored (`nohup`) or has a handler is left alone. The handler of SIGQUIT is that of Swift's backtraces.
        if (sigaction(numbers[index], NULL, &before) || before.sa_handler == SIG_IGN) continue;
        if (before.sa_handler != SIG_DFL && numbers[index] != SIGQUIT) continue;
        struct sigaction action = {.sa_handler = remove_and_end, .sa_flags = (int)SA_RESETHAND};
        sigemptyset(&action.sa_mask);
        sigaction(numbers[index], &action, NULL);
    }
}

int citanda_remember(const char *path) {
    install();
    size_t length = strlen(path);
    if (length >= LONGEST) return -1;
    for (int slot = 0; slot < SLOTS; slot++) {
        int expected = FREE;
        if (!atomic_compare_exchange_strong(&states[slot], &expected, CLAIMED)) continue;
        memcpy(paths[slot], path, length + 1);
        atomic_store(&states[slot], ARMED);
        return slot;
    }
    return -1;
}

void citanda_forget(int slot) {
    if (slot >= 0 && slot < SLOTS) atomic_store(&states[slot], FREE);
}
