// SPDX-License-Identifier: MIT
//
// Sends a frame to the terminal in one piece, and never waits for the terminal to take it. ncurses
// writes at nearly every motion of the cursor, dozens of times for a new screen: the terminal is
// woken as often, may show half a screen, and may take half of one and no more.
//
// ncurses gets a descriptor of its own. While it draws, that number stands for a file in memory;
// what has come together there is then written at once. What the terminal does not take stays there
// and goes first once there is room. The rule: nothing is drawn meanwhile, so that what waits is
// never more than one frame and the stream stays whole.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#ifndef __APPLE__
#include <sys/mman.h>
#endif

#include "Internal.h"

/// Room that a frame may need, in bytes; the largest of a usual terminal takes a third of it.
enum { frame_room = 65536 };

static FILE *output = NULL;
static int memory = -1;
/// Of what lies in memory, how much the terminal has taken.
static off_t sent = 0;
/// How much of what lies in memory is meant for the terminal.
static off_t length = 0;
static bool is_collecting = false;
static bool has_ended = false;

static int open_memory(void) {
  int descriptor = -1;
#ifndef __APPLE__
  descriptor = memfd_create("frame", MFD_CLOEXEC);
#endif
  if (descriptor >= 0) return descriptor;
  // A file without a name does as well.
  FILE *file = tmpfile();
  if (file == NULL) return -1;
  descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0);
  fclose(file);
  return descriptor;
}

static void put_in_place(int descriptor) {
#ifdef __APPLE__
  while (dup2(descriptor, fileno(output)) < 0 && errno == EINTR) {}
  fcntl(fileno(output), F_SETFD, FD_CLOEXEC);
#else
  while (dup3(descriptor, fileno(output), O_CLOEXEC) < 0 && errno == EINTR) {}
#endif
}

/// Whether the limit on the size of files, which holds for one in memory too, leaves room for a frame.
static bool has_room(void) {
  return ftruncate(memory, frame_room) == 0 && ftruncate(memory, 0) == 0;
}

FILE *terminal_frame_open(void) {
  memory = open_memory();
  if (memory >= 0 && !has_room()) {
    int error = errno;
    terminal_frame_close();
    errno = error;
    return NULL;
  }
  int copy = fcntl(terminal_output_descriptor(), F_DUPFD_CLOEXEC, 0);
  if (memory >= 0 && copy >= 0) output = fdopen(copy, "w");
  if (output == NULL) {
    int error = errno;
    if (copy >= 0) close(copy);
    terminal_frame_close();
    errno = error;
    return NULL;
  }
  sent = length = 0;
  is_collecting = has_ended = false;
  return output;
}

void terminal_frame_close(void) {
  if (output != NULL) fclose(output);
  if (memory >= 0) close(memory);
  output = NULL;
  memory = -1;
}

void terminal_frame_begin(void) {
  if (is_collecting) return;
  if (sent >= length) sent = length = 0;
  lseek(memory, length, SEEK_SET);
  put_in_place(memory);
  is_collecting = true;
}

void terminal_frame_add(const char *bytes, int count) {
  if (!is_collecting) terminal_frame_begin();
  for (int place = 0; place < count;) {
    ssize_t taken = write(memory, bytes + place, (size_t)(count - place));
    if (taken > 0) {
      place += (int)taken;
    } else if (taken == 0 || errno != EINTR) {
      return;
    }
  }
}

static void end(void) {
  put_in_place(terminal_output_descriptor());
  is_collecting = false;
}

void terminal_frame_forget(void) {
  if (is_collecting) end();
}

void terminal_frame_end(void) {
  if (!is_collecting) return;
  end();
  off_t place = lseek(memory, 0, SEEK_CUR);
  if (place > length) length = place;
  terminal_frame_send();
}

bool terminal_frame_send(void) {
  char bytes[32768];
  while (sent < length) {
    size_t wanted = sizeof bytes;
    if (length - sent < (off_t)wanted) wanted = (size_t)(length - sent);
    ssize_t count = pread(memory, bytes, wanted, sent);
    if (count < 0 && errno == EINTR) continue;
    ssize_t taken = count <= 0 ? -1 : terminal_output_write(bytes, (size_t)count);
    if (taken < 0) {
      // A terminal that is gone takes nothing any more.
      has_ended = true;
      sent = length;
      break;
    }
    sent += taken;
    if (taken < count) return false;
  }
  return true;
}

bool terminal_frame_is_behind(void) {
  return sent < length;
}

bool terminal_frame_has_ended(void) {
  return has_ended;
}

/// The place after the sequence that begins with an escape at a place.
static ssize_t end_of_sequence(const char *bytes, ssize_t escape, ssize_t count) {
  ssize_t place = escape + 1;
  if (place < count && bytes[place] == '[') {
    place++;
    while (place < count && !(bytes[place] >= 0x40 && bytes[place] <= 0x7E)) place++;
  } else {
    while (place < count && bytes[place] >= 0x20 && bytes[place] <= 0x2F) place++;
  }
  return place < count ? place + 1 : count;
}

void terminal_frame_cut(void) {
  if (sent == 0 || sent >= length) {
    length = sent;
    return;
  }
  // No sequence of a terminal's type that is used here is longer.
  enum { reach = 64 };
  char bytes[2 * reach];
  off_t start = sent > reach ? sent - reach : 0;
  size_t wanted = sizeof bytes;
  if (length - start < (off_t)wanted) wanted = (size_t)(length - start);
  ssize_t count = pread(memory, bytes, wanted, start);
  ssize_t here = (ssize_t)(sent - start);
  ssize_t place = here;
  while (place < count && ((unsigned char)bytes[place] & 0xC0) == 0x80) place++;
  ssize_t escape = here - 1;
  while (escape >= 0 && bytes[escape] != '\033') escape--;
  if (escape >= 0 && count > 0) {
    ssize_t after = end_of_sequence(bytes, escape, count);
    if (after > place) place = after;
  }
  if (start + place < length) length = start + place;
}

void terminal_frame_finish(int milliseconds) {
  int64_t deadline = terminal_steady_ms() + milliseconds;
  while (!terminal_frame_send() && terminal_output_has_room_by(deadline)) {}
  sent = length;
}
