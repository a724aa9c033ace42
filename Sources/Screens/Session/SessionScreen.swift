// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The screen of one session, from its start to its outcome.
///
/// The app sets ``machine`` and ``now`` after each event, hands keys to ``handle(_:)``, performs
/// the command that comes back, and presents what ``draw(_:)`` gives. The screen keeps nothing but
/// what lies over it and where the person is among the questions after a cramp.
public struct SessionScreen: Sendable {
  /// The session.
  public var machine: SessionMachine {
    didSet { followMachine() }
  }
  /// The moment to be shown; earlier than what the machine saw last, it counts as that.
  public var now: SessionInstant
  /// One line from the app that stays visible, such as trouble with the log.
  public var notice: String?
  /// The wall-clock time at which a pause began, such as `14:32`; shown while paused.
  public var clock: String?
  /// Whether what has happened waits to be written to the log, so that the screen does not say that it
  /// is there.
  public var isLogBehind = false
  /// How long the program was not running before the session was taken up again; `nil` once it has
  /// gone on.
  public var timeNotRunning: Duration?

  /// Whether something is heard of the session.
  public enum Sound: Hashable, Sendable {
    /// Nothing is, whatever the person does here.
    case none
    case heard
    case muted
  }

  /// Whether something is heard of the session.
  public var sound = Sound.none
  /// Until when the step's row is reversed, for somebody who looks away.
  private var flashEnd: SessionInstant?

  /// The name in the header.
  let routineName: String
  /// What lies over the screen.
  var overlay: Overlay?
  /// What is known of cramps beyond the session.
  public var guide: CrampGuide
  /// Where the person is among the questions after a cramp.
  var form: WayOnForm
  /// The plan as the screen needs it, worked out once.
  private(set) var outline: PlanOutline
  /// The plan of the relief under way.
  private(set) var reliefOutline: PlanOutline?

  /// Makes the screen of a session; without a name, the plan's is shown.
  public init(
    machine: SessionMachine, routineName: String? = nil, now: SessionInstant = .start,
    guide: CrampGuide = .none
  ) {
    self.machine = machine
    self.now = now
    self.guide = guide
    self.routineName = routineName ?? machine.plan.name
    form = WayOnForm(episode: machine.episodes.count)
    outline = PlanOutline(machine.plan)
    followMachine()
  }

  /// Reverses the step's row for a moment.
  public mutating func flash() { flashEnd = shownNow + .milliseconds(150) }

  /// Whether the step's row is reversed.
  var isFlashing: Bool { flashEnd.map { shownNow < $0 } ?? false }

  /// Takes a key press.
  ///
  /// - Returns: What the app is to do; `nil` if the key only changed the screen, or nothing.
  public mutating func handle(_ key: Key) -> SessionCommand? {
    // Where a capital has no meaning of its own, it is what caps lock made of a letter.
    let isMeant = KeyMeaning.action(of: key, in: bindings) != nil
    let key = isMeant ? key : key.asMeant
    if key == .control("z") { return .suspend }
    guard isQuestionRead(for: key) else { return nil }
    if let overlay, overlay != .triggers {
      return handle(key, in: overlay)
    }
    guard let action = KeyMeaning.action(of: key, in: bindings) else { return answer(key) }
    switch action {
    case .command(let command):
      // Another cramp comes under something else.
      if command == .cramp { overlay = nil }
      return command
    case .open(let overlay): self.overlay = overlay
    case .close: overlay = nil
    case .openQuestions: form.isOpen = true
    case .answer: return answer(key)
    }
    return nil
  }

  /// Draws the session at a size; every size from 1 × 1 up gives something.
  public func draw(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    guard ScreenFrame.fits(size) else {
      if case .words = overlay {
        drawPlainWords(into: &buffer)
      } else {
        drawPlainLine(into: &buffer)
      }
      return buffer
    }
    let frame = ScreenFrame(size: size, notice: helpNotice ?? notice ?? timeNotRunningNotice)
    switch overlay {
    case .keys(let page): drawKeys(frame, page: page, into: &buffer)
    case .warningSigns(let page): drawWarningSigns(frame, page: page, into: &buffer)
    case .words: drawWords(frame, into: &buffer)
    case .endQuestion, .triggers, nil:
      switch machine.state {
      case .ready, .running, .paused, .resuming: drawLive(frame, into: &buffer)
      case .relief: drawRelief(frame, into: &buffer)
      case .choosing: drawAfterRelief(frame, into: &buffer)
      case .finished: drawFinish(frame, into: &buffer)
      }
    }
    if overlay == .endQuestion { drawEndQuestion(frame, into: &buffer) }
    if guide.isDim { buffer.dim() }
    return buffer
  }

  /// The moment shown.
  var shownNow: SessionInstant { max(now, machine.lastSeen) }

  /// What a key does in an overlay that takes all keys.
  private mutating func handle(_ key: Key, in overlay: Overlay) -> SessionCommand? {
    if key == .character("c") {
      self.overlay = nil
      return isCrampKeyIdle ? nil : .cramp
    }
    switch (overlay, key) {
    case (.endQuestion, .character("y")):
      self.overlay = nil
      return .event(.end)
    case (.keys(let page), .right), (.keys(let page), .character(" ")):
      self.overlay = .keys(page: page + 1)
    case (.keys(let page), .left):
      self.overlay = .keys(page: page - 1)
    case (.warningSigns(let page), .right), (.warningSigns(let page), .character(" ")):
      self.overlay = .warningSigns(page: page + 1)
    case (.warningSigns(let page), .left):
      self.overlay = .warningSigns(page: page - 1)
    case (.words, .right), (.words, .character(" ")):
      self.overlay = .words(page: wordsPage + 1, of: activePlace)
    case (.words, .left):
      self.overlay = .words(page: wordsPage - 1, of: activePlace)
    default:
      self.overlay = nil
    }
    return nil
  }

  /// Until when the key of a cramp does nothing, since relief has just begun: whoever is in pain hits the
  /// key until they see that it has worked. `nil` if that is over.
  public var sameCrampEnd: SessionInstant? {
    guard machine.isSiteOpen, let episode = machine.currentEpisode else { return nil }
    let end = (episode.repeats.last?.at ?? episode.onset) + Self.sameCramp
    return shownNow < end ? end : nil
  }

  /// The next moment at which something is shown that the machine knows no deadline for.
  public var nextChange: SessionInstant? {
    let help = machine.helpDueAt.flatMap { $0 > shownNow ? $0 : nil }
    let flash = isFlashing ? flashEnd : nil
    let moments = [sameCrampEnd, help, nextSecondOfCramp, secondBeatAt, nextOpensAt, flash]
    return moments.compactMap(\.self).min()
  }

  /// When the clock of a cramp goes on while the person is asked whether it has eased.
  private var nextSecondOfCramp: SessionInstant? {
    guard afterRelief == .stillCramping, let episode = machine.currentEpisode else { return nil }
    return episode.onset + .seconds((shownNow - episode.onset).wholeSeconds + 1)
  }

  /// Whether the key of a cramp does nothing yet.
  var isSameCramp: Bool { sameCrampEnd != nil }

  /// Whether the key of a cramp does nothing: not yet again, or with signs of a clot, for which there is
  /// no stretch.
  var isCrampKeyIdle: Bool { isSameCramp || afterRelief == .clot }

  /// That help is due, where the state does not say it itself.
  private var helpNotice: String? {
    guard isHelpDue else { return nil }
    switch machine.state {
    case .finished: return ReliefTexts.helpDue
    case .ready, .running, .paused, .resuming: return ReliefTexts.helpNotice
    case .relief, .choosing:
      switch overlay {
      case .keys, .warningSigns, .words: return ReliefTexts.helpDue
      case .triggers, .endQuestion, nil: return nil
      }
    }
  }

  /// Whether a question that came up by itself has been on the screen long enough for a key to be an
  /// answer to it.
  private func isQuestionRead(for key: Key) -> Bool {
    guard overlay == nil, let episode = machine.currentEpisode else { return true }
    if afterRelief == .stillCramping, let end = episode.end {
      return shownNow - end.at >= Self.shortestReading
    }
    // Aftercare that is through leads to the questions by itself.
    if afterRelief == .questions, !form.isOpen, episode.isInAftercare, episode.run.isThrough,
      let since = form.since
    {
      return shownNow - since >= Self.shortestReading
    }
    // The question on warmth comes up with a segment, and stops none of the other keys.
    let isAnswer = KeyMeaning.action(of: key, in: warmthKeys) != nil
    return !isAnswer || episode.run.position(at: shownNow) >= Self.shortestReading
  }

  private static let shortestReading: Duration = .milliseconds(200)

  /// How long after a cramp another press of its key means the same one.
  private static let sameCramp: Duration = .seconds(3)

  private mutating func followMachine() {
    switch machine.state {
    case .running, .relief(nil), .resuming, .finished: timeNotRunning = nil
    case .ready, .paused, .relief(.some), .choosing: break
    }
    if outline.segments != machine.plan.segments { outline = PlanOutline(machine.plan) }
    if let relief = machine.currentEpisode?.run.plan,
      reliefOutline?.segments != relief.segments
    {
      reliefOutline = PlanOutline(relief)
    }
    let isChoosing = if case .choosing = machine.state { true } else { false }
    if form.episode != machine.episodes.count || !isChoosing {
      form = WayOnForm(episode: machine.episodes.count)
    }
    if isChoosing, form.since == nil { form.since = machine.lastSeen }
    let ways = isChoosing ? waysOn.map(\.way) : []
    if form.offered != ways {
      // Another order: what Enter takes is the first again, which is the safest.
      form.offered = ways
      form.way = 0
    }
    if case .finished = machine.state, overlay == .endQuestion { overlay = nil }
    if case .words = overlay, !hasWords { overlay = nil }
    guard overlay == .triggers else { return }
    if case .relief = machine.state { return }
    overlay = nil
  }
}

extension Key {
  /// The key without what a held shift or caps lock makes of it; Ctrl-C is `q`.
  fileprivate var asMeant: Key {
    switch self {
    case .control("c"): .character("q")
    case .character(let character):
      character.lowercased().first.map { .character($0) } ?? self
    default: self
    }
  }
}
