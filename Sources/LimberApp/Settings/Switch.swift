// SPDX-License-Identifier: MIT

/// On or off, in the words of the settings file.
enum Switch: String, CaseIterable, Sendable {
  case on, off
}
