// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A session as a person does it: the real machine, with keys pressed at plausible moments.
///
/// A key that the machine rejects does nothing, as in the program.
struct SessionPlay {
  /// The machine that runs the session.
  private(set) var machine: SessionMachine
  /// What the machine has logged.
  private(set) var entries: [LogEntry] = []
  var random: SplitMix64
  /// How many minutes the exercise itself takes.
  private let exercise: ClosedRange<Int>

  /// Makes a session that has not started.
  init(_ plan: SessionPlan, exercise: ClosedRange<Int>, using random: SplitMix64) {
    // Time passes in leaps here, which must not count as missed time.
    machine = SessionMachine(
      plan, gap: GapRule(policy: .pause, length: GapRule.lengths.upperBound))
    // Nobody hears the cues either.
    machine.cueRule = CueRule(lastSeconds: 0)
    self.exercise = exercise
    self.random = random
  }

  var isOver: Bool { if case .finished = machine.state { true } else { false } }

  /// Whether the plan is running.
  var isRunning: Bool { if case .running = machine.state { true } else { false } }

  /// Presses a key.
  mutating func press(_ event: SessionEvent) { handle(event, at: machine.lastSeen) }

  /// Lets time pass, at most an hour at once.
  mutating func wait(_ duration: Duration) {
    let end = machine.lastSeen + duration
    while machine.lastSeen < end, !isOver {
      handle(.timeReached, at: min(end, machine.lastSeen + machine.gap.length))
    }
  }

  private mutating func handle(_ event: SessionEvent, at moment: SessionInstant) {
    guard let effects = try? machine.handle(event, at: moment) else { return }
    for case .record(let entry) in effects { entries.append(entry) }
  }
}

extension SessionPlay {
  /// How far the person gets.
  enum Course: Hashable {
    /// To the end.
    case whole
    /// To a percentage of the plan.
    case stopped(at: Int)
    /// Only through the first seconds.
    case glimpsed
  }

  /// Draws how far the person gets.
  static func course(using random: inout SplitMix64) -> Course {
    random.pick(weighted: [
      (.whole, 88), (.stopped(at: 15 + random.below(75)), 9), (.glimpsed, 3),
    ])
  }

  /// Goes through the plan.
  ///
  /// - Parameters:
  ///   - course: How far to go.
  ///   - cramp: A cramp on the way and its relief, if any.
  mutating func play(_ course: Course, cramp: (course: CrampCourse, cramp: Cramp)? = nil) {
    press(.start)
    if course == .glimpsed {
      wait(random.seconds(3, 40))
      return press(.end)
    }
    let count = machine.plan.segments.count
    var last = count
    if case .stopped(let percent) = course { last = count * percent / 100 }
    let place = cramp.map { _ in crampPlace(before: last) }
    while isRunning {
      if machine.run.index >= last {
        wait(random.seconds(1, 15))
        return press(.end)
      }
      if machine.run.index == place, machine.episodes.isEmpty, let (course, cramp) = cramp {
        waitInSegment(share: 10 + random.below(80))
        relieve(course, cramp)
      } else {
        goThroughSegment()
      }
    }
  }

  /// The segment at which a cramp hits: in the exercise or later, if the plan has such phases.
  private mutating func crampPlace(before end: Int) -> Int {
    let segments = machine.plan.segments.indices.prefix(max(1, end))
    let late = segments.filter { index in
      let segment = machine.plan.segments[index]
      return segment.isStep && segment.phase != .warmUp
    }
    return late.isEmpty ? segments.count / 2 : random.pick(late)
  }

  /// Goes through one segment, mostly as planned.
  private mutating func goThroughSegment() {
    guard let segment = machine.run.segment else { return }
    if segment.isStep {
      switch random.below(100) {
      case 0, 1:
        waitInSegment(share: random.below(60))
        return press(.next)
      case 2: pause(for: random.seconds(8, 60), after: random.below(90))
      case 3 where !segment.isOpenEnded: press(.extend(.seconds(10)))
      case 4...33 where segment.phase == .exercise && segment.isOpenEnded:
        pause(for: random.seconds(30, 300), after: 20 + random.below(60))
      default: break
      }
    }
    if let rest = machine.run.remaining(at: machine.lastSeen) {
      wait(rest)
    } else {
      wait(usualLength(of: segment) * (85 + random.below(30)) / 100)
      press(.done)
    }
  }

  private mutating func pause(for duration: Duration, after share: Int) {
    waitInSegment(share: share)
    press(.pause)
    wait(duration)
    press(.resume)
  }

  /// Lets a percentage of the segment pass.
  private mutating func waitInSegment(share: Int) {
    guard let segment = machine.run.segment else { return }
    let length = machine.run.remaining(at: machine.lastSeen) ?? usualLength(of: segment)
    wait(.milliseconds(length.wholeMilliseconds * Int64(share) / 100))
  }

  /// How long an open-ended segment takes.
  private mutating func usualLength(of segment: Segment) -> Duration {
    switch segment.dose {
    case .reps(let count, _, _): random.seconds(2, 4) * count
    case .hold(_, let most): most
    case .untilDone:
      segment.phase == .exercise
        ? random.seconds(exercise.lowerBound * 60, exercise.upperBound * 60)
        : random.seconds(15, 60)
    }
  }
}
