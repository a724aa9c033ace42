// SPDX-License-Identifier: MIT
//
// Output to the terminal that never blocks: a terminal that nobody reads, because its window is
// stopped or a connection stalls, takes nothing for an unlimited time.
//
// Blocking is a property of the open file, and standard output's is shared with the shell. So the
// terminal is opened again. Where that is not allowed, as after a change of user, standard output
// is made non-blocking for each write.
//
// The rule of this file: async-signal-safe calls only, since the rescue of a crash writes through it.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "Internal.h"

static int own = -1;

static int open_by(const char *path) {
  int descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  struct stat ours, theirs;
  bool is_same = fstat(descriptor, &ours) == 0 && fstat(STDOUT_FILENO, &theirs) == 0
                 && S_ISCHR(ours.st_mode) && ours.st_rdev == theirs.st_rdev;
  if (is_same) return descriptor;
  close(descriptor);
  return -1;
}

void terminal_output_open(void) {
  if (own >= 0) return;
#ifndef __APPLE__
  // The same terminal, even if its name means another one or nothing, as in a container.
  own = open_by("/proc/self/fd/1");
#endif
  char name[256];
  if (own < 0 && ttyname_r(STDOUT_FILENO, name, sizeof name) == 0) own = open_by(name);
}

void terminal_output_close(void) {
  if (own >= 0) close(own);
  own = -1;
}

int terminal_output_descriptor(void) {
  return own >= 0 ? own : STDOUT_FILENO;
}

static ssize_t write_some(const char *bytes, size_t count) {
  if (own >= 0) return write(own, bytes, count);
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags < 0 || fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK) != 0) return -1;
  ssize_t taken = write(STDOUT_FILENO, bytes, count);
  int error = errno;
  fcntl(STDOUT_FILENO, F_SETFL, flags);
  errno = error;
  return taken;
}

ssize_t terminal_output_write(const char *bytes, size_t count) {
  for (;;) {
    ssize_t taken = write_some(bytes, count);
    if (taken >= 0) return taken;
    if (errno == EINTR) continue;
    return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
  }
}

int64_t terminal_steady_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool terminal_output_has_room_by(int64_t deadline_ms) {
  struct pollfd room = {.fd = terminal_output_descriptor(), .events = POLLOUT};
  for (;;) {
    int64_t left = deadline_ms - terminal_steady_ms();
    if (left <= 0) return false;
    int count = poll(&room, 1, (int)left);
    if (count > 0) return (room.revents & (POLLHUP | POLLERR | POLLNVAL)) == 0;
    if (count == 0 || errno != EINTR) return false;
  }
}
