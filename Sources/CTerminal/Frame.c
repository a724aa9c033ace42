// SPDX-License-Identifier: MIT
//
// Sends a frame to the terminal in one piece, without ever waiting for the terminal. What it does
// not take stays here and goes first once there is room. The rule: nothing is drawn meanwhile, so
// that at most one frame is pending and the stream stays intact.
#include <stdlib.h>
#include <string.h>

#include "Internal.h"

static char *frame = NULL;
static size_t room = 0;
/// The length of the frame so far, and how much of it the terminal has taken.
static size_t length = 0;
static size_t sent = 0;
static bool has_ended = false;

void terminal_frame_open(void) {
  length = sent = 0;
  has_ended = false;
}

static void make_room(size_t count) {
  if (length + count <= room) return;
  size_t wanted = 2 * (length + count);
  char *larger = realloc(frame, wanted);
  // Out of memory: the program ends here, and the terminal is restored.
  if (larger == NULL) abort();
  frame = larger;
  room = wanted;
}

void terminal_frame_add(const char *bytes, size_t count) {
  if (sent == length) sent = length = 0;
  make_room(count);
  memcpy(frame + length, bytes, count);
  length += count;
}

size_t terminal_frame_length(void) {
  if (sent == length) sent = length = 0;
  return length;
}

void terminal_frame_insert(size_t place, const char *bytes, size_t count) {
  make_room(count);
  memmove(frame + place + count, frame + place, length - place);
  memcpy(frame + place, bytes, count);
  length += count;
}

static int add_byte(int byte) {
  char added = (char)byte;
  terminal_frame_add(&added, 1);
  return byte;
}

void terminal_frame_add_sequence(const char *sequence) {
  terminal_type_put(sequence, add_byte);
}

bool terminal_frame_send(void) {
  if (sent == length) return true;
  ssize_t taken = terminal_output_write(frame + sent, length - sent);
  if (taken < 0) {
    // The terminal is gone.
    has_ended = true;
    sent = length;
  } else {
    sent += (size_t)taken;
  }
  return sent == length;
}

bool terminal_frame_is_behind(void) {
  return sent < length;
}

bool terminal_frame_has_ended(void) {
  return has_ended;
}

/// The position after the escape sequence that begins at a position.
static size_t end_of_sequence(size_t escape) {
  size_t place = escape + 1;
  if (place < length && frame[place] == ']') {
    // A title ends with its own terminator.
    while (place < length && frame[place] != '\033') place++;
    if (place < length) place++;
  } else if (place < length && frame[place] == '[') {
    place++;
    while (place < length && !(frame[place] >= 0x40 && frame[place] <= 0x7E)) place++;
  } else {
    while (place < length && frame[place] >= 0x20 && frame[place] <= 0x2F) place++;
  }
  return place < length ? place + 1 : length;
}

void terminal_frame_cut(void) {
  if (sent == 0 || sent == length) {
    length = sent;
    return;
  }
  // Longer than any sequence used here, titles included.
  enum { reach = 256 };
  size_t place = sent;
  while (place < length && ((unsigned char)frame[place] & 0xC0) == 0x80) place++;
  for (size_t back = 1; back <= reach && back <= sent; back++) {
    if (frame[sent - back] != '\033') continue;
    size_t after = end_of_sequence(sent - back);
    if (after > place) place = after;
    break;
  }
  length = place;
}

void terminal_frame_finish(int milliseconds) {
  int64_t deadline = terminal_steady_ms() + milliseconds;
  while (!terminal_frame_send() && terminal_output_has_room_by(deadline)) {}
  sent = length;
}
