// SPDX-License-Identifier: MIT
#pragma once

/// Tells the crash handler how to restore the terminal: `bytes` is what undoes the screen.
void terminal_rescue_prepare(const char *bytes, int count);

/// Arms or disarms the restoring on crash and exit.
void terminal_rescue_set_active(int active);

/// Remembers standard input's modes as those to go back to; call before they are changed.
void terminal_rescue_remember_modes(void);
