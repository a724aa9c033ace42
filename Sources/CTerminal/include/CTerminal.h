// SPDX-License-Identifier: MIT
//
// What Swift cannot import of ncurses and the system's signals and timers. The rule of this module:
// no policy. It opens, draws, waits and restores as called; TerminalIO decides.
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

/// Sets the environment's locale; true if it writes UTF-8. If this machine lacks it but its name
/// says UTF-8, a UTF-8 locale without a language is set instead.
bool terminal_set_locale(void);

/// Whether the environment named a locale that this machine does not have.
bool terminal_locale_is_missing(void);

/// Whether the locale that was set writes UTF-8.
bool terminal_writes_utf8(void);

/// The environment's locale for characters; empty if none.
const char *terminal_wanted_locale(void);

/// Whether the descriptor is a terminal.
bool terminal_is_terminal(int descriptor);

/// The environment's terminal type (TERM), or NULL.
const char *terminal_type(void);

/// Whether standard input and output are the same terminal, so that its replies are read here.
bool terminal_hears_itself(void);

/// The value of an environment variable, or NULL.
const char *terminal_variable(const char *name);

/// Whether the type's name is that of a terminal emulator, which knows the sequences of windows.
bool terminal_type_is_windowed(void);

/// The result of opening the screen; any other number is the system's error.
enum terminal_opening {
  terminal_opening_done = 0,
  /// The terminal's type is unknown or cannot position the cursor.
  terminal_opening_type = -1,
  /// Another program has the terminal, and the system cannot stop this one until it is free.
  terminal_opening_background = -2,
};

/// Opens the screen on standard input and output: alternate screen, raw keys, no echo, hidden
/// cursor, bracketed paste. Started in the background, it stops until it is brought to the
/// foreground. Returns a `terminal_opening`; if that is not `done`, nothing has changed.
int terminal_open(void);

/// Opens standard input and output for lines instead of a screen: raw keys without echo if the
/// input is a terminal, and never an escape sequence. If the reader is gone, writing fails without
/// a signal. Returns as `terminal_open`; it needs no type.
int terminal_open_lines(void);

/// Adds bytes and sends what is pending, as far as it is taken. For lines.
void terminal_write(const char *bytes, size_t count);

/// Closes the screen and restores the terminal as it was: its modes at once, its contents as far as
/// it takes them within half a second. May be called more than once.
void terminal_close(void);

/// Restores the terminal, stops the process group as Ctrl-Z would, and returns when continued.
/// False if stopping is not possible here; redraw the screen in either case.
bool terminal_suspend(void);

/// Takes the terminal back after another program may have changed its modes; redraw afterwards.
/// While another program has it, this one stops again; asked to end, it goes on without a terminal.
void terminal_reclaim(void);

/// Leaves the screen for another program, until the terminal is reclaimed.
void terminal_lend(void);

/// Waits for one typed byte, without echo, Enter or signal keys, the terminal's modes otherwise
/// unchanged. -1 if nothing can come, or the program is asked to end.
int terminal_answer(void);

/// Undoes the screen changes of a program that ended without restoring it.
void terminal_mend(void);

/// Rows and columns of the screen.
int terminal_rows(void);
int terminal_columns(void);

/// Updates to the terminal's current size. True if the screen changed and must be redrawn.
bool terminal_resize(void);

/// The number of the terminal's colours; 0 without colour.
int terminal_colours(void);

/// Sets the default colours, instead of the terminal's own. Call before drawing, and only if
/// `terminal_colours` has these numbers.
void terminal_set_ground(int foreground, int background);

/// Marks each long frame from the next one on, so that the terminal shows it as a whole. Send this
/// only to terminals that report support (mode 2026).
void terminal_mark_frames(void);

/// The C library's column width of a scalar; -1 if it has none.
int terminal_scalar_columns(uint32_t scalar);

// A frame: call these only while nothing of an earlier frame is pending, and send them with a
// flush.

/// Blanks the screen. False if blank cells must be drawn anyway.
bool terminal_clear(void);

/// Puts a cell: a spacing scalar with its combining marks, attributes, and a colour number, or -1
/// for none.
void terminal_put(
    int row, int column, const uint32_t *scalars, int count, int attributes, int colour);

/// Puts a scalar each, of one column, in adjacent cells, with one look: UTF-8 of `length` bytes.
void terminal_put_run(
    int row, int column, const char *bytes, int length, int columns, int attributes, int colour);

/// Blanks a row from a column on; false if that must be drawn cell by cell.
bool terminal_erase_end(int row, int column);

/// Moves the cursor to a cell, which screen readers follow.
void terminal_rest(int row, int column);

/// Shows the cursor, or hides it as when the screen is taken.
void terminal_show_cursor(bool is_shown);

/// Sets a private mode of the terminal, and again whenever the screen is retaken; it is reset when
/// the screen is left.
void terminal_set_mode(int mode);

/// Requests key reports with these flags of the kitty keyboard protocol, and again whenever the
/// screen is retaken, until it is left. Only for terminals that report support.
void terminal_report_keys(int flags);

/// Ends the key reports and sends a query that every terminal answers: once the answer is in, no
/// reports are left. False if there were none, or nothing can be sent.
bool terminal_end_key_reports(void);

/// Adds a query to the terminal, which replies through its input.
void terminal_ask(const char *bytes, size_t count);

/// Sends the frame in one write, as far as the terminal takes it.
void terminal_flush(void);

/// Sends what is pending, as far as the terminal takes it; true if nothing is left.
bool terminal_send(void);

/// The descriptor to wait on for room; -1 if nothing is pending.
int terminal_awaited_output(void);

/// Whether the terminal is gone for good.
bool terminal_has_ended(void);

/// Rings the bell, unless part of a frame is pending.
void terminal_bell(void);

/// Sets the title of the terminal's window with the next frame, if it has one. The former title is
/// restored when the screen is left. The bytes must not contain control characters.
void terminal_title(const char *bytes, size_t count);

/// Shows progress in percent on the terminal's window or tab with the next frame; none if negative.
/// Only for terminals known to support it.
void terminal_progress(int percent);

/// Gives the calling thread a signal stack, so that the terminal is restored after a stack
/// overflow. The thread that opens the screen has one.
void terminal_cover_thread(void);

/// Reads typed bytes: their count, 0 if there are none now, -1 at the end.
int terminal_read(uint8_t *bytes, int capacity);

/// Whether there is input within this many milliseconds.
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

/// Descriptors and state of one waiter; used by one thread.
typedef struct {
  int signal_descriptor;
  int timer_descriptor;
  int64_t armed_ns;
} terminal_waiter;

/// Makes a write beyond the file-size limit fail instead of ending the program; and keeps a crash
/// from leaving memory in a core file, unless the process is traced. Call first thing.
void terminal_guard_process(void);

/// Blocks the signals above in this thread and all threads it starts; call before the first thread.
void terminal_block_signals(void);

/// Lets SIGINT end the program again after this many milliseconds; one that came earlier ends it
/// then.
void terminal_let_interrupt(int after_ms);

/// Nanoseconds since boot, suspended time included.
int64_t terminal_boot_time_ns(void);

/// Opens a waiter; returns 0, or the error number.
int terminal_waiter_open(terminal_waiter *waiter);
void terminal_waiter_close(terminal_waiter *waiter);

/// Waits for input, room for output (either may be -1), a signal, a call on wake_descriptor, or the
/// deadline (boot time; negative for none). Returns the reasons and stores the signals.
int terminal_waiter_wait(
    terminal_waiter *waiter, int input, int output, int wake_descriptor, int64_t deadline_ns,
    int *signals);

/// A descriptor pair: another thread makes it readable. Both are the same on Linux.
typedef struct {
  int read_end;
  int write_end;
} terminal_call;

/// Opens a wake call; returns 0, or the error number.
int terminal_call_open(terminal_call *call);
void terminal_call_close(terminal_call call);

/// Wakes the waiter; safe from any thread.
void terminal_call_send(terminal_call call);
