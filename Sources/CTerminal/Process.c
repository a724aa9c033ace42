// SPDX-License-Identifier: MIT
//
// What the process asks of the system for itself, whatever it is run for.

#include <signal.h>

#ifdef __linux__
#include <sys/prctl.h>
#else
#include <sys/resource.h>
#endif

#include "CTerminal.h"

void terminal_guard_process(void) {
  signal(SIGXFSZ, SIG_IGN);
#ifdef __linux__
  // A limit on the size of core files would not do: it is not asked where a program takes them in.
  prctl(PR_SET_DUMPABLE, 0);
#else
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#endif
}
