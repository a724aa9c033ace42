// SPDX-License-Identifier: MIT
//
// What Swift cannot import of ncurses and the system's signals and timers. The rule of this
// module: no policy. It opens, draws what it is told, waits and restores; TerminalIO decides.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Screen (one at a time, used from one thread)

/// Attributes of a cell, or-ed together.
enum terminal_attribute {
  terminal_attribute_bold = 1,
  terminal_attribute_underline = 4,
  terminal_attribute_reverse = 8,
};

/// Adopts the environment's locale; true where text is written as UTF-8. Where this machine does not have
/// it but its name says UTF-8, one that has no language is adopted.
bool terminal_set_locale(void);

/// Whether the environment names a locale that this machine does not have, once it was to be adopted.
bool terminal_locale_is_missing(void);

/// Whether the locale that was adopted writes UTF-8.
bool terminal_writes_utf8(void);

/// The locale that the environment names for characters; empty where it names none.
const char *terminal_wanted_locale(void);

/// True where the descriptor is a terminal.
bool terminal_is_terminal(int descriptor);

/// The type in the environment (TERM), or NULL.
const char *terminal_type(void);

/// True where standard input and output are the same terminal, so that what it answers is read here.
bool terminal_hears_itself(void);

/// What a variable in the environment holds, or NULL.
const char *terminal_variable(const char *name);

/// Whether the type's name is one of a family that knows what terminals of a window do.
bool terminal_type_is_windowed(void);

/// How opening the screen went; any other number is the system's error.
enum terminal_opening {
  terminal_opening_done = 0,
  /// The terminal's type is unknown or cannot place a cursor.
  terminal_opening_type = -1,
  /// Another program has the terminal, and the system will not stop this one until it is free.
  terminal_opening_background = -2,
};

/// Opens the screen on standard input and output: alternate screen, raw keys, no echo, hidden
/// cursor, bracketed paste. Started in the background, it stops until it is brought to the
/// foreground. Returns a `terminal_opening`; where that is not `done`, nothing has changed.
int terminal_open(void);

/// Opens standard input and output for lines in place of a screen: raw keys without echo where the input is
/// a terminal, no escape sequence ever. A reader that is gone makes writing fail and sends no signal.
/// Returns as `terminal_open`; it needs no type.
int terminal_open_lines(void);

/// Adds bytes to what is sent, and sends what waits as far as it is taken. For lines.
void terminal_write(const char *bytes, size_t count);

/// Leaves the screen and restores the terminal as it was found; its modes at once, what it shows as
/// far as it takes it within half a second. May be called more than once.
void terminal_close(void);

/// Restores the terminal, stops the process group as Ctrl-Z would, and comes back when continued.
/// False where stopping is not possible here; the screen must be drawn anew in either case.
bool terminal_suspend(void);

/// Takes the terminal back after someone else may have changed its modes; draw anew afterwards.
/// While another program has it, this one stops again; asked to end, it goes on without a terminal.
void terminal_reclaim(void);

/// Leaves the screen for another program, until the terminal is reclaimed.
void terminal_lend(void);

/// Waits for one byte of what is typed, with the terminal's modes otherwise as they are: unseen, without
/// Enter, and no key a signal. -1 where nothing can come, or the system asks to end.
int terminal_answer(void);

/// Undoes what a program has done to the screen that ended without a chance to.
void terminal_mend(void);

/// Rows and columns of the screen.
int terminal_rows(void);
int terminal_columns(void);

/// Follows the terminal's present size. True where the screen changed and must be drawn anew.
bool terminal_resize(void);

/// The colours the terminal has; 0 without colour.
int terminal_colours(void);

/// Gives all that has no colour these, on a background of its own, whatever the terminal's own colours
/// are. Call before anything is drawn, where `terminal_colours` gives as many.
void terminal_set_ground(int foreground, int background);

/// Marks each long frame from the next one on, so that none of its parts is seen before the others. Only
/// terminals that say they know the mark (mode 2026) may be sent it.
void terminal_mark_frames(void);

/// Columns the C library gives a scalar; -1 where it has none.
int terminal_scalar_columns(uint32_t scalar);

// A frame: call these only while nothing of a frame before still waits, and send them by a flush.

/// Blanks the screen. False where blank cells must be drawn all the same.
bool terminal_clear(void);

/// Puts a cell: a spacing scalar and the marks over it, attributes, and a colour by its number, or -1
/// for none.
void terminal_put(
    int row, int column, const uint32_t *scalars, int count, int attributes, int colour);

/// Puts cells beside each other, each an ASCII character, with one look.
void terminal_put_run(
    int row, int column, const char *characters, int count, int attributes, int colour);

/// Blanks a row from a column on; false where that must be drawn cell by cell.
bool terminal_erase_end(int row, int column);

/// Brings the cursor to a cell, which readers of the screen take for what matters.
void terminal_rest(int row, int column);

/// Sets one of the terminal's private modes, also whenever the screen is taken again; it is undone when
/// the screen is left.
void terminal_set_mode(int mode);

/// Has the terminal report keys as these flags of the kitty keyboard protocol say, also whenever the screen
/// is taken again, until it is left. Only terminals that say they know the protocol may be sent this.
void terminal_report_keys(int flags);

/// Ends the reports and asks what every terminal answers, so that what it reported before has been sent
/// once the answer comes. False where there are none, or nothing can be sent.
bool terminal_end_key_reports(void);

/// Adds a question to the terminal, which it answers by keys nobody pressed.
void terminal_ask(const char *bytes, size_t count);

/// Sends the frame in one write, as far as the terminal takes it.
void terminal_flush(void);

/// Sends what waits, as far as the terminal takes it; true if nothing waits any more.
bool terminal_send(void);

/// The descriptor that has room once more can be sent; -1 while nothing waits.
int terminal_awaited_output(void);

/// True once the terminal takes nothing any more, and never will.
bool terminal_has_ended(void);

/// Sounds the bell, unless something of a frame still waits.
void terminal_bell(void);

/// Has the next frame set the title of the terminal's window, where it has one. The title that was there
/// comes back when the screen is left. The bytes must hold no control characters.
void terminal_title(const char *bytes, size_t count);

/// Has the next frame show progress in percent on the terminal's window or tab, or none below zero.
/// Only terminals that are known to show it may be sent this.
void terminal_progress(int percent);

/// Gives the calling thread a stack on which the terminal is restored if its own runs out. The thread
/// that opens the screen has one.
void terminal_cover_thread(void);

/// Reads what the person typed: the count of bytes, 0 when there is none now, -1 at the end.
int terminal_read(uint8_t *bytes, int capacity);

/// True when there is something to read within so many milliseconds.
bool terminal_input_within(int milliseconds);

// MARK: Signals, timer, wake-up

/// Signals that arrived, or-ed together.
enum terminal_signal {
  terminal_signal_interrupt = 1,
  terminal_signal_terminate = 2,
  terminal_signal_hang_up = 4,
  terminal_signal_window_change = 8,
  terminal_signal_continue = 16,
  terminal_signal_stop = 32,
};

/// What ended a wait, or-ed together.
enum terminal_wake {
  terminal_wake_input = 1,
  terminal_wake_input_ended = 2,
  terminal_wake_signals = 4,
  terminal_wake_deadline = 8,
  terminal_wake_call = 16,
  terminal_wake_output = 32,
};

/// Descriptors and state of one waiter; belongs to one thread.
typedef struct {
  int signal_descriptor;
  int timer_descriptor;
  int64_t armed_ns;
} terminal_waiter;

/// Lets a write beyond the file-size limit fail like any other, where it would end the program; and
/// keeps a crash from leaving in a core file what the memory holds, unless the process is traced. Call
/// first thing.
void terminal_guard_process(void);

/// Blocks the signals above in this thread and all it starts; call before the first thread.
void terminal_block_signals(void);

/// Lets SIGINT end the program again, from so many milliseconds on; one that comes before ends it then.
void terminal_let_interrupt(int after_ms);

/// Nanoseconds since the machine started, time asleep included.
int64_t terminal_boot_time_ns(void);

/// Opens a waiter; 0, or the error number.
int terminal_waiter_open(terminal_waiter *waiter);
void terminal_waiter_close(terminal_waiter *waiter);

/// Waits for input, room for output (either may be -1), a signal, a call on wake_descriptor, or the
/// deadline (boot time; negative for none). Returns what ended the wait and stores the signals.
int terminal_waiter_wait(
    terminal_waiter *waiter, int input, int output, int wake_descriptor, int64_t deadline_ns,
    int *signals);

/// A descriptor that another thread makes readable. Both ends are the same on Linux.
typedef struct {
  int read_end;
  int write_end;
} terminal_call;

/// Opens a call; 0, or the error number.
int terminal_call_open(terminal_call *call);
void terminal_call_close(terminal_call call);

/// Wakes the waiter; safe from any thread.
void terminal_call_send(terminal_call call);
