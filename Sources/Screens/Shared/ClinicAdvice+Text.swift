// SPDX-License-Identifier: MIT
import SessionEngine

extension ClinicAdvice {
  /// Why cramps are worth showing, and what a clinician can look into, in one calm line.
  public var text: String {
    "\(reason): worth showing a clinician, who can look into calcium and circulation."
  }

  /// The reason by itself, such as `3 cramps in 7 days`.
  var reason: String {
    switch self {
    case .longLasting: "A cramp of over 10 minutes"
    case .manyInSession(let count): "\(counted(count, "cramp")) in one session"
    case .frequent(let reason): reason.prefix(1).uppercased() + reason.dropFirst()
    }
  }
}
