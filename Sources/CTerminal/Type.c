// SPDX-License-Identifier: MIT
//
// The terminal type's description, through ncurses' lower half. Its upper half, which draws, is not
// used: it writes at nearly every cursor motion, and the terminal may then show half-drawn screens.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#include "Internal.h"

bool terminal_type_open(void) {
  int found = 0;
  terminal_impatience_begin();
  bool is_open = setupterm(NULL, STDOUT_FILENO, &found) == OK;
  terminal_impatience_end();
  if (is_open && terminal_type_sequence("cup") != NULL) return true;
  terminal_type_close();
  return false;
}

void terminal_type_close(void) {
  if (cur_term != NULL) del_curterm(cur_term);
}

const char *terminal_type_sequence(const char *name) {
  const char *bytes = tigetstr((char *)name);
  return bytes == NULL || bytes == (const char *)-1 ? NULL : bytes;
}

const char *terminal_type_filled(const char *sequence, int first, int second) {
  return tparm((char *)sequence, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

void terminal_type_put(const char *sequence, int (*put)(int)) {
  if (sequence != NULL) tputs(sequence, 1, put);
}

bool terminal_type_has(const char *name) {
  return tigetflag((char *)name) > 0;
}

int terminal_type_number(const char *name) {
  int number = tigetnum((char *)name);
  return number < 0 ? -1 : number;
}
