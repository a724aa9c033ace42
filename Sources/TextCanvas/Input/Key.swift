// SPDX-License-Identifier: MIT

/// A key press, as the screens understand it.
public enum Key: Hashable, Sendable {
  /// A printable character; space is `.character(" ")`.
  case character(Character)
  /// Enter or Return.
  case enter
  /// Escape by itself.
  case escape
  /// Backspace.
  case backspace
  /// Tab.
  case tab
  /// A cursor key.
  case up, down, left, right
  /// Paging keys.
  case pageUp, pageDown, home, end
  /// Delete forward.
  case delete
  /// A character with Ctrl, in lower case: Ctrl-C is `.control("c")`.
  case control(Character)
  /// The mouse, at a cell.
  case mouse(MouseAction, at: CellPosition)
}

/// What the mouse does.
public enum MouseAction: Hashable, Sendable {
  /// The first button is pressed.
  case press
  /// The wheel is turned up or down by one step.
  case scrollUp, scrollDown
}
