// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension SessionScreen {
  /// Asks whether to end, in the place of the hints; everything above runs on.
  func drawEndQuestion(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    let row = frame.hintRow
    buffer.fill(
      Rect(column: 0, row: row, columns: frame.size.columns, rows: 1), Cell(" ", .selected))
    let isWide = frame.columns.count >= 60
    let question = isWide ? SessionTexts.endQuestion : SessionTexts.endQuestionNarrow
    let text = "\(question)  \(SessionTexts.endAnswers)"
    buffer.write(text, row: row, column: frame.margin, style: .selected)
    guard isWide else { return }
    buffer.writeRight(
      SharedTexts.crampKey, row: row, endColumn: frame.columns.upperBound, style: .selected)
  }

  /// The time of what runs on, for the header of an overlay.
  var runningText: String {
    switch machine.state {
    case .running, .resuming, .relief(nil): plainTime
    case .paused, .relief(.some): SessionTexts.paused
    case .ready, .choosing, .finished: ""
    }
  }

  /// One plain line for terminals too small for a screen: the time first, since it is short and
  /// what matters most, then the name, and the cramp key at the end or beneath.
  func drawPlainLine(into buffer: inout CellBuffer) {
    let columns = buffer.size.columns
    let key = plainKey
    let keyFits = columns >= 24
    let row = max(0, (buffer.size.rows - 1) / 2)
    let space = keyFits ? columns - key.cellWidth - 2 : columns
    buffer.write(plainText, row: row, column: 0, style: .strong, maxColumns: space)
    if keyFits {
      buffer.writeRight(key, row: row, endColumn: columns, style: .key)
    } else if buffer.size.rows > row + 1 {
      buffer.write(key, row: row + 1, column: 0, style: .key)
    }
  }

  private var plainText: String {
    switch overlay {
    case .endQuestion: return SessionTexts.plainEnd
    case .keys, .warningSigns, .words: return SessionTexts.plainBack
    case .triggers: return SessionTexts.plainTriggers
    case nil: break
    }
    if isHelpDue { return SessionTexts.plainHelp }
    switch machine.state {
    case .ready: return routineName
    case .running: return "\(plainTime) \(plainName)"
    case .paused: return SessionTexts.plainPaused(plainTime, plainName)
    case .resuming: return SessionTexts.plainResuming(plainTime, plainName)
    case .relief(nil): return "\(plainTime) \(plainName)"
    case .relief(.some): return SessionTexts.plainPaused(plainTime, plainName)
    case .choosing:
      switch afterRelief {
      case .clot: return ReliefTexts.clotHead
      case .stillCramping: return ReliefTexts.stillCramping
      case .aftercare: return SessionTexts.plainQuestion(ReliefTexts.aftercareHead)
      case .questions, nil:
        return SessionTexts.plainQuestion(waysOn[min(form.way, waysOn.count - 1)].label)
      }
    case .finished(let outcome): return SessionOutcome?.some(outcome).word
    }
  }

  private var plainKey: String {
    switch machine.state {
    case .ready: SessionTexts.plainStart
    case .choosing, .finished: SessionTexts.enter
    case .relief: SessionTexts.plainEased
    case .running, .paused, .resuming: SharedTexts.crampKey
    }
  }

  /// The time that the big digits show.
  private var plainTime: String {
    if let remaining = machine.resumeRemaining(at: shownNow) {
      return Duration.clock(remaining.secondsLeft)
    }
    let run = machine.activeRun
    guard let remaining = run.remaining(at: shownNow) else {
      return run.position(at: shownNow).minutesText
    }
    return Duration.clock(remaining.secondsLeft)
  }

  private var plainName: String {
    guard let segment = machine.activeRun.segment else { return routineName }
    return segment.title
  }
}
