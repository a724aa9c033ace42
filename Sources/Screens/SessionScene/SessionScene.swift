// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Everything a session's screen shows: the session, the moment, what is known about cramps beyond
/// it, and the person's position.
package struct SessionScene: Sendable {
  /// Whether the session has sound.
  package enum Sound: Hashable, Sendable {
    /// No sound, and no way to switch it on here.
    case none
    case heard
    case muted
  }

  /// The session.
  package internal(set) var machine: SessionMachine
  /// The moment to show; never before the machine's last one.
  package var now: SessionInstant
  /// The wall-clock time at which a pause began, such as `14:32`; shown while paused.
  package var clock: String?
  /// How long the program was not running before the session was taken up; `nil` once it has
  /// continued.
  package var timeNotRunning: Duration?
  /// Whether the session has sound.
  package var sound = Sound.none
  /// The previous session of the routine, after the end and once the log has replied.
  package var before: SessionSummary?
  /// The routine that follows, if the file names one.
  package var next: RoutineOutline?
  /// What the routine is for, and who should not do it.
  package var summary = ""
  /// What is known about cramps beyond the session.
  package var guide: CrampGuide
  /// The pictures of its steps.
  package var pictures = StepPictures()
  /// What covers the screen.
  var modal: Modal?
  /// Whether the triggers of the current cramp are chosen. Keys not in their row keep their
  /// meaning.
  var isChoosingTriggers = false
  /// The position in the questions after a cramp.
  var form: QuestionForm
  /// The name in the header.
  let routineName: String
  /// Until when the step's row is reversed, to catch the eye.
  private var flashEnd: SessionInstant?

  init(machine: SessionMachine, routineName: String?, now: SessionInstant, guide: CrampGuide) {
    self.machine = machine
    self.now = now
    self.guide = guide
    self.routineName = routineName ?? machine.plan.name
    form = QuestionForm(episode: machine.episodes.count)
  }

  /// The moment shown.
  var shownNow: SessionInstant { max(now, machine.lastSeen) }

  /// Reverses the step's row briefly.
  package mutating func flash() { flashEnd = shownNow + .milliseconds(150) }

  /// When the step's row returns to normal; `nil` if it is.
  var flashesUntil: SessionInstant? { flashEnd.flatMap { shownNow < $0 ? $0 : nil } }

  /// Until when the cramp key is ignored because relief has just begun: people in pain press it
  /// until they see an effect. `nil` once that is over.
  package var sameCrampEnd: SessionInstant? {
    guard machine.isSiteOpen, let episode = machine.currentEpisode else { return nil }
    let end = (episode.repeats.last?.at ?? episode.onset) + Self.sameCramp
    return shownNow < end ? end : nil
  }

  /// How long after a cramp another press of its key means the same one.
  private static let sameCramp: Duration = .seconds(3)

  /// Whether an uneased cramp now needs more than self-help.
  var isHelpDue: Bool { machine.helpDueAt.map { shownNow >= $0 } ?? false }

  /// The place of the current segment.
  var activePlace: SegmentPlace {
    let run = machine.activeRun
    return SegmentPlace(episode: run.episode, segment: run.index)
  }

  /// Whether there is a step, or the time before one, with words to show.
  var hasWords: Bool {
    switch machine.state {
    case .ready, .running, .paused, .resuming, .relief: !machine.activeRun.isThrough
    case .choosing, .finished: false
    }
  }

  /// The advice to see a clinician, unless it is hidden for a while.
  var clinicAdvice: ClinicAdvice? {
    // Urgent help has its own message.
    let isUrgent = isHelpDue || machine.episodes.contains(where: \.notes.hasClotSigns)
    guard !guide.isAdviceQuiet, !isUrgent else { return nil }
    return ClinicAdvice(episodes: machine.episodes, now: shownNow, recent: guide.recent)
  }

  /// Whether a segment is the person's own exercise, for which a workout has no steps.
  func isOwnExercise(_ segment: Segment?) -> Bool {
    guard let segment, machine.plan.kind == .workout else { return false }
    return segment.phase == .exercise && segment.instruction.isEmpty
      && segment.name == machine.plan.name
  }

  /// What the relief steps are ordered by, if not as written.
  var orderText: String? {
    guard let cramps = guide.orderedBy, machine.currentEpisode != nil else { return nil }
    return ReliefTexts.order(cramps)
  }

  /// The time in big digits.
  var timeText: String {
    if let remaining = machine.resumeRemaining(at: shownNow) {
      return Duration.clock(remaining.secondsLeft)
    }
    let run = machine.activeRun
    guard let remaining = run.remaining(at: shownNow) else {
      return run.position(at: shownNow).minutesText
    }
    return Duration.clock(remaining.secondsLeft)
  }

  /// The time that continues, for the header of a page that covers the screen.
  var runningText: String {
    switch machine.state {
    case .running, .resuming, .relief(nil): timeText
    case .paused, .relief(.some): SessionTexts.paused
    case .ready, .choosing, .finished: ""
    }
  }

  /// The current step in a few words.
  var stepTitle: String { machine.activeRun.segment?.title ?? routineName }
}
