// SPDX-License-Identifier: MIT
import SessionLog

extension LogTrouble {
  /// What a screen says of it, in one line: what is wrong, and whether anything can be lost by it.
  var text: String {
    switch waiting {
    case .nowhere: error.description
    case .inFile:
      "\(error.cause) Everything is safe in a recovery file, and is logged as soon as possible."
    case .inMemory:
      "\(error.description) Until then the new events are in memory only."
    }
  }
}
