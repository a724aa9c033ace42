// SPDX-License-Identifier: MIT
//
// Sends a frame to the terminal in one piece. ncurses writes at nearly every motion of the cursor,
// dozens of times for a new screen: the terminal is woken as often, and may show half a screen.
//
// ncurses gets a descriptor of its own for the terminal. While it draws, that number stands for a
// file in memory; what has come together there is then written at once. Standard output is the
// terminal all along, for the rescue of a crash in the middle of it.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>
#ifndef __APPLE__
#include <sys/mman.h>
#endif

#include "Internal.h"

static FILE *output = NULL;
static int memory = -1;

FILE *terminal_frame_open(void) {
#ifndef __APPLE__
  int copy = dup(STDOUT_FILENO);
  if (copy < 0) return NULL;
  output = fdopen(copy, "w");
  if (output == NULL) {
    close(copy);
    return NULL;
  }
  // Without it, frames go out in the pieces that ncurses makes.
  memory = memfd_create("frame", MFD_CLOEXEC);
#endif
  return output;
}

void terminal_frame_close(void) {
  if (output != NULL) fclose(output);
  if (memory >= 0) close(memory);
  output = NULL;
  memory = -1;
}

bool terminal_frame_begin(void) {
  return memory >= 0 && dup2(memory, fileno(output)) >= 0;
}

/// Writes all bytes to the terminal, or as many as it takes.
static void send(const char *bytes, ssize_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, (size_t)count);
    if (sent > 0) {
      bytes += sent;
      count -= sent;
    } else if (sent < 0 && errno == EAGAIN) {
      struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
      if (poll(&terminal, 1, -1) < 0 && errno != EINTR) return;
    } else if (sent < 0 && errno == EINTR) {
      continue;
    } else {
      return;
    }
  }
}

void terminal_frame_send(void) {
  while (dup2(STDOUT_FILENO, fileno(output)) < 0 && errno == EINTR) {}
  off_t length = lseek(memory, 0, SEEK_CUR);
  char bytes[32768];
  for (off_t place = 0; place < length;) {
    size_t wanted = sizeof bytes;
    if (length - place < (off_t)wanted) wanted = (size_t)(length - place);
    ssize_t count = pread(memory, bytes, wanted, place);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    send(bytes, count);
    place += count;
  }
  lseek(memory, 0, SEEK_SET);
}
