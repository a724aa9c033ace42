// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "PseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/// Between fork and exec: nothing here may allocate or take a lock.
static void become(int slave, char *const arguments[], char *const environment[]) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(slave, descriptor);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

int pseudo_terminal_start(
    char *const arguments[], char *const environment[], int columns, int rows,
    struct pseudo_terminal *started) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return errno;
  char name[128];
  int slave = -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, name, sizeof name) == 0) {
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  }
  if (slave < 0) {
    int error = errno;
    close(master);
    return error;
  }
  fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK);
  *started = (struct pseudo_terminal){.master = master, .slave = slave};
  tcgetattr(slave, &started->modes);
  pseudo_terminal_resize(started, columns, rows);
  started->process = fork();
  if (started->process == 0) become(slave, arguments, environment);
  if (started->process < 0) {
    int error = errno;
    close(master);
    close(slave);
    return error;
  }
  return 0;
}

void pseudo_terminal_resize(const struct pseudo_terminal *terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(terminal->master, TIOCSWINSZ, &size);
}
