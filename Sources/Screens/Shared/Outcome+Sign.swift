// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

// Outcomes have a sign and a word, so that they need no colour.

extension SessionOutcome? {
  /// The sign and the word, as in `✓ completed`.
  var signedWord: String {
    switch self {
    case .completed: "✓ \(word)"
    case .stopped: "■ \(word)"
    case nil: "○ \(word)"
    }
  }

  var style: Style {
    switch self {
    case .completed: .done
    case .stopped: .plain
    case nil: .caution
    }
  }
}

extension SessionSummary {
  /// The sign and the word for its outcome, or for running, as in `● running`.
  var signedWord: String { isRunning ? SharedTexts.running : totals.outcome.signedWord }
}

extension StepOutcome? {
  /// The sign and the word, as in `✓ done`.
  var signedWord: String { "\(sign) \(word)" }

  /// The sign alone.
  var sign: Character {
    switch self {
    case .done?: "✓"
    case .cutShort?: "■"
    case .skipped?: "–"
    case nil: "○"
    }
  }

  var style: Style {
    switch self {
    case .done?: .done
    case .cutShort?: .plain
    case .skipped?: .quiet
    case nil: .caution
    }
  }
}
