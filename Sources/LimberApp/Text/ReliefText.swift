// SPDX-License-Identifier: MIT

/// What the program says of cramps beside the screen of relief.
enum ReliefText {
  static let helpDue = "Get help now if your cramp has not eased: it has lasted 10 minutes."
}
