// SPDX-License-Identifier: MIT

/// Whether something is wanted, in the words of the settings file.
enum Switch: String, CaseIterable, Sendable {
  case on, off
}
