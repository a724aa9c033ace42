// SPDX-License-Identifier: MIT
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

// MARK: Output

/// Opens an output to the terminal that never blocks; falls back to standard output.
void terminal_output_open(void);
void terminal_output_close(void);

/// The descriptor to write to, and to wait on for room.
int terminal_output_descriptor(void);

/// Writes as much as the terminal takes at once. Returns the count, or -1 if the terminal is gone.
ssize_t terminal_output_write(const char *bytes, size_t count);

/// Waits until the terminal takes output again; false on a time-out, or if it is gone.
bool terminal_output_has_room_by(int64_t deadline_ms);

/// Milliseconds of a monotonic clock.
int64_t terminal_steady_ms(void);

// MARK: Impatience

/// Until the end is called, opening or reading a file gives up after a moment.
void terminal_impatience_begin(void);
void terminal_impatience_end(void);

// MARK: The terminal's type

/// Reads the terminal type's description; false if there is none of use.
bool terminal_type_open(void);
void terminal_type_close(void);

/// A sequence of the type, by its terminfo name; NULL if it has none.
const char *terminal_type_sequence(const char *name);

/// A sequence with its parameters filled in; valid until the next call.
const char *terminal_type_filled(const char *sequence, int first, int second);

/// Puts a sequence byte by byte, with the type's padding; nothing for NULL.
void terminal_type_put(const char *sequence, int (*put)(int));

/// Whether the type has a flag, by its terminfo name.
bool terminal_type_has(const char *name);

/// A number of the type, by its terminfo name; -1 if it has none.
int terminal_type_number(const char *name);

// MARK: Frames

/// Starts over with nothing pending.
void terminal_frame_open(void);

/// Adds bytes, or a sequence of the terminal's type, to what is sent next.
void terminal_frame_add(const char *bytes, size_t count);
void terminal_frame_add_sequence(const char *sequence);

/// The length so far; and inserts bytes before what was added after a length.
size_t terminal_frame_length(void);
void terminal_frame_insert(size_t length, const char *bytes, size_t count);

/// Sends what is pending, as far as the terminal takes it; true if nothing is left.
bool terminal_frame_send(void);

/// Whether output is pending.
bool terminal_frame_is_behind(void);

/// Whether the terminal is gone.
bool terminal_frame_has_ended(void);

/// Drops what is pending, except the rest of a sequence or character that was sent in part.
void terminal_frame_cut(void);

/// Sends what is pending, for at most this many milliseconds, and drops the rest.
void terminal_frame_finish(int milliseconds);

// MARK: Drawing

/// Prepares drawing on the terminal type that is open.
void terminal_drawing_open(void);

/// Ends a frame; takes and blanks the screen if that is due and nothing was drawn.
void terminal_drawing_end(void);

/// Marks each long frame from the next one on; and whether that is on.
void terminal_drawing_mark_frames(void);
bool terminal_drawing_marks_frames(void);

/// Whether the type supports bracketed paste.
bool terminal_drawing_knows_paste(void);

/// Makes the next frame take the screen.
void terminal_drawing_must_enter(void);

/// Whether drawing is allowed: the screen is open and this program has the terminal.
bool terminal_may_draw(void);

// MARK: Modes and the rescue

/// Adds the sequences that set the requested modes, when the screen is taken.
void terminal_modes_add(void);

/// The most bytes that the crash handler can send.
enum { terminal_rescue_size = 256 };

/// Tells the crash handler how to restore the terminal: `bytes`, at most `terminal_rescue_size`,
/// are complete sequences that undo the screen.
void terminal_rescue_prepare(const char *bytes, int count);

/// Turns the restoring on crash and exit on or off.
void terminal_rescue_set_active(int active);

/// Remembers standard input's modes, to restore them later; call before changing them.
void terminal_rescue_remember_modes(void);

/// Restores the remembered modes, unless another program has the terminal now.
void terminal_rescue_restore_modes(void);

/// Whether this program may use the terminal: not while the shell has it.
bool terminal_is_ours(void);
