// SPDX-License-Identifier: MIT

/// What the person wants on the welcome screen.
package enum WelcomeCommand: Hashable, Sendable {
  /// Begin; it has been read.
  case start
}
