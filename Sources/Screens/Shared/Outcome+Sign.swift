// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

// An outcome is told by a sign and a word, so that it needs no colour.

extension SessionOutcome? {
  /// The sign and the word, as in `✓ completed`.
  var signedWord: String {
    switch self {
    case .completed: "✓ \(word)"
    case .stopped: "■ \(word)"
    case nil: "○ \(word)"
    }
  }

  /// What it means.
  var style: Style {
    switch self {
    case .completed: .done
    case .stopped: .plain
    case nil: .caution
    }
  }
}

extension StepOutcome? {
  /// The sign and the word, as in `✓ done`.
  var signedWord: String {
    switch self {
    case .done?: "✓ \(StepOutcome.done.word)"
    case .cutShort?: "■ \(StepOutcome.cutShort.word)"
    case .skipped?: "– \(StepOutcome.skipped.word)"
    case nil: "○ not ended"
    }
  }

  /// What it means.
  var style: Style {
    switch self {
    case .done?: .done
    case .cutShort?: .plain
    case .skipped?: .quiet
    case nil: .caution
    }
  }
}
