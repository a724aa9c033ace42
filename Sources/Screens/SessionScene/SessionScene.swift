// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What there is to see of a session: the session itself, the moment, what is known of cramps beyond it,
/// and where the person is on the screen.
package struct SessionScene: Sendable {
  /// Whether something is heard of the session.
  package enum Sound: Hashable, Sendable {
    /// Nothing is, whatever the person does here.
    case none
    case heard
    case muted
  }

  /// The session.
  package internal(set) var machine: SessionMachine
  /// The moment to be shown; earlier than what the machine saw last, it counts as that.
  package var now: SessionInstant
  /// The wall-clock time at which a pause began, such as `14:32`; shown while paused.
  package var clock: String?
  /// How long the program was not running before the session was taken up again; `nil` once it has
  /// gone on.
  package var timeNotRunning: Duration?
  /// Whether something is heard of the session.
  package var sound = Sound.none
  /// The session of the routine before this one, once it has ended and the log has answered.
  package var before: SessionSummary?
  /// The routine that follows this one, if its file names one.
  package var next: RoutineOutline?
  /// What is known of cramps beyond the session.
  package var guide: CrampGuide
  /// The pictures of its steps.
  package var pictures = StepPictures()
  /// What lies over the screen.
  var modal: Modal?
  /// Where the person is among the questions after a cramp.
  var form: QuestionForm
  /// The name in the header.
  let routineName: String
  /// Until when the step's row is reversed, for somebody who looks away.
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

  /// Reverses the step's row for a moment.
  package mutating func flash() { flashEnd = shownNow + .milliseconds(150) }

  /// When the step's row is as always again; `nil` if it is.
  var flashesUntil: SessionInstant? { flashEnd.flatMap { shownNow < $0 ? $0 : nil } }

  /// Until when the key of a cramp does nothing, since relief has just begun: whoever is in pain hits the
  /// key until they see that it has worked. `nil` if that is over.
  package var sameCrampEnd: SessionInstant? {
    guard machine.isSiteOpen, let episode = machine.currentEpisode else { return nil }
    let end = (episode.repeats.last?.at ?? episode.onset) + Self.sameCramp
    return shownNow < end ? end : nil
  }

  /// How long after a cramp another press of its key means the same one.
  private static let sameCramp: Duration = .seconds(3)

  /// Whether a cramp that has not eased is a case for somebody else by now.
  var isHelpDue: Bool { machine.helpDueAt.map { shownNow >= $0 } ?? false }

  /// Where the person is led now.
  var activePlace: SegmentPlace {
    SegmentPlace(episode: machine.activeRun.episode, segment: machine.activeRun.index)
  }

  /// Whether there is a step, or the time before one, whose words can be shown.
  var hasWords: Bool {
    switch machine.state {
    case .ready, .running, .paused, .resuming, .relief: machine.activeRun.segment != nil
    case .choosing, .finished: false
    }
  }

  /// What is worth showing a clinician, unless the person does not want to be told for a while.
  var clinicAdvice: ClinicAdvice? {
    // What is urgent is said by itself.
    let isUrgent = isHelpDue || machine.episodes.contains(where: \.notes.hasClotSigns)
    guard !guide.isAdviceQuiet, !isUrgent else { return nil }
    return ClinicAdvice(episodes: machine.episodes, now: shownNow, recent: guide.recent)
  }

  /// Whether a segment is the person's own exercise, of which a workout says nothing.
  func isOwnExercise(_ segment: Segment?) -> Bool {
    guard let segment, machine.plan.kind == .workout else { return false }
    return segment.phase == .exercise && segment.instruction.isEmpty
      && segment.name == machine.plan.name
  }

  /// By what the steps of relief are put in order, if not as written.
  var orderText: String? {
    guard let cramps = guide.orderedBy, machine.currentEpisode != nil else { return nil }
    return ReliefTexts.order(cramps)
  }

  /// The time that the big digits show.
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

  /// The time of what runs on, for the header of a page that covers the screen.
  var runningText: String {
    switch machine.state {
    case .running, .resuming, .relief(nil): timeText
    case .paused, .relief(.some): SessionTexts.paused
    case .ready, .choosing, .finished: ""
    }
  }

  /// What the person is led through now, in a few words.
  var stepTitle: String { machine.activeRun.segment?.title ?? routineName }
}
