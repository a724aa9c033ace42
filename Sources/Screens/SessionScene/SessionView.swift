// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The view of a session in one kind of state: its keys, face and body.
protocol SessionView {
  /// The scene to show.
  var scene: SessionScene { get }

  var bindings: [SessionBinding] { get }
  func header(_ context: ScreenContext, columns: Int) -> Header
  func tools(columns: Int) -> [[Phrase]]
  func hints() -> KeyHints
  func small() -> SmallLine
  /// The next change of the display for which the session has no deadline.
  var nextChange: SessionInstant? { get }
  /// Whether something that appeared by itself has been shown long enough for a key to answer it.
  func accepts(_ key: Key) -> Bool
  func drawBody(in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer)
}

extension SessionView {
  var machine: SessionMachine { scene.machine }
  var shownNow: SessionInstant { scene.shownNow }
  var guide: CrampGuide { scene.guide }
  var isHelpDue: Bool { scene.isHelpDue }

  func tools(columns: Int) -> [[Phrase]] { [] }
  func hints() -> KeyHints { SessionBinding.hints(bindings) }
  var nextChange: SessionInstant? { nil }
  func accepts(_ key: Key) -> Bool { true }

  /// For how long a key pressed again and again leads on no further, where that would pass over
  /// what the session is for.
  static var endOfBurst: Duration { .seconds(2) }

  /// The row of hints; in a dark room, only those from a priority on.
  func hints(inTheDarkFrom priority: Int) -> KeyHints {
    guard guide.isDim, let last = bindings.last else { return SessionBinding.hints(bindings) }
    return SessionBinding.hints(
      bindings.dropLast().filter { $0.hint.priority >= priority } + [last])
  }

  /// The row that says that this is relief, with the place, and a text at its right end.
  func reliefHeader(_ episode: Episode, trailing: String) -> Header {
    let isAftercare = episode.end?.outcome == .eased && episode.isInAftercare
    return Header(
      title: ReliefTexts.banner(
        episode.placeText, isAftercare: isAftercare, isDim: guide.isDim),
      trailing: Phrase(trailing),
      style: scene.flashesUntil != nil ? .selected : guide.isDim ? .quiet : .relief)
  }

  /// The row that says that everything is paused, since when, and how to continue.
  func pauseBand(_ cause: PauseCause, columns: Int) -> Header.Band {
    let held =
      switch cause {
      case .missedTime(let missed) where missed.wholeSeconds > 0:
        SessionTexts.pausedAway(missed.spokenText)
      case .person, .missedTime: SessionTexts.pausedSince(scene.clock)
      }
    return Header.Band(
      text: scene.notRunningPause(columns: columns) ?? held,
      trailing: countMissedTime.isEmpty ? SessionTexts.pauseHow : SessionTexts.pauseHowCounting)
  }

  /// The advice to see a clinician, and the key that hides it.
  func adviceRows(columns: Int) -> [[Phrase]] {
    guard let advice = scene.clinicAdvice, let hint = hideAdvice.first?.hint else { return [] }
    let widest = min(columns - 2, ScreenFrame.widestText)
    let lines = advice.text.runningText.wrapped(columns: widest)
    var rows = lines.map { [Phrase("  "), Phrase($0)] }
    let key = [Phrase(hint.key, hint.style), Phrase(" \(hint.label)", .quiet)]
    let last = rows.last?.cellWidth ?? 0
    if last + 3 + key.cellWidth <= columns, !rows.isEmpty {
      rows[rows.count - 1] += [Phrase("   ")] + key
    } else {
      rows.append([Phrase("  ")] + key)
    }
    return rows
  }
}

/// Where the session's events are stored.
func logWords(_ context: ScreenContext) -> String {
  if context.isMadeUp { return FinishTexts.notKept }
  return context.isLogBehind ? FinishTexts.waits : FinishTexts.saved
}

extension Episode {
  /// How it ended, such as `eased after 1 min 20 s`.
  var endText: String {
    guard let end else { return DetailTexts.reliefUnderWay }
    return ReliefTexts.ending(end.outcome, after: end.at - onset)
  }

  /// Where it is, such as `left foot`.
  var placeText: String {
    switch side {
    case .left, .right: "\(side?.word ?? "") \(site.word)"
    case .both: "\(site.word), \(Side.both.word)"
    case nil: site.word
    }
  }
}
