// SPDX-License-Identifier: MIT
//
// Settings of the process itself.

#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#else
#include <sys/resource.h>
#endif

#include "CTerminal.h"

#ifdef __linux__
/// Whether the process has been traced from its start, as by strace or a debugger.
static bool is_traced(void) {
  char text[1024] = "";
  int file = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  const char *name = "\nTracerPid:";
  const char *line = count > 0 ? strstr(text, name) : NULL;
  return line != NULL && atoi(line + strlen(name)) != 0;
}
#endif

void terminal_guard_process(void) {
  signal(SIGXFSZ, SIG_IGN);
#ifdef __linux__
  // A size limit on core files would not do: it is ignored where a program collects them. Not when
  // traced: the tracer could read nothing any more, and sees all that a core file would hold
  // anyway.
  if (!is_traced()) prctl(PR_SET_DUMPABLE, 0);
#else
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#endif
}
