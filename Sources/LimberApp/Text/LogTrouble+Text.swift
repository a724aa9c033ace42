// SPDX-License-Identifier: MIT
import SessionLog

extension LogTrouble {
  /// What a screen says of it, in one line: what is wrong, and whether anything can be lost by it.
  var text: String {
    switch waiting {
    case .nowhere: error.description
    case .inFile:
      "\(error.cause) What happens is safe in a recovery file, and is logged once that is possible."
    case .inMemory:
      "\(error.description) Until then what happens is in memory only."
    }
  }
}
