// SPDX-License-Identifier: MIT
import SessionEngine
import Wording

extension ClinicAdvice {
  /// The reason to see a clinician and what to do, in one calm line.
  public var text: String {
    switch self {
    case .stillCramping: "\(reason). Get help now."
    case .longLasting: "\(reason). Have it looked at soon."
    case .manyInSession, .frequent:
      "\(reason). Ask a clinician about medicines, calcium and circulation."
    }
  }

  /// The same, shorter.
  var briefText: String {
    switch self {
    case .stillCramping, .longLasting: text
    case .manyInSession, .frequent: "\(reason). Ask a clinician."
    }
  }

  /// The same, as short as possible.
  var leastText: String {
    switch self {
    case .stillCramping: "Cramp over 10 min: get help."
    case .longLasting: "Long cramp: see a clinician."
    case .manyInSession, .frequent: "Many cramps: ask a clinician."
    }
  }

  /// Only the reason, such as `3 cramps in 7 days`.
  var reason: String {
    switch self {
    case .stillCramping: "Still cramping after 10 minutes"
    case .longLasting: "A cramp lasted over 10 minutes"
    case .manyInSession(let count): "\(counted(count, "cramp")) in one session"
    case .frequent(let reason): reason.sentenceStart
    }
  }
}
