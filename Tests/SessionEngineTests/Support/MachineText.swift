// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

// Text for states, moments and signals in the tables: `running 1@4` is four seconds into segment 1;
// `relief 0@3 over 1@4` is three seconds into relief's segment 0 meanwhile.

extension SessionInstant {
  /// The seconds, with decimals if needed.
  var text: String {
    let fraction = milliseconds % 1_000
    guard fraction != 0 else { return "\(milliseconds / 1_000)" }
    var digits = String(String(fraction + 1_000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(milliseconds / 1_000).\(digits)"
  }
}

extension Cue {
  /// The signal in a word or two.
  var text: String { kind.text }
}

extension Cue.Kind {
  /// The signal in a word or two.
  var text: String {
    switch self {
    case .getReady: "ready"
    case .start: "start"
    case .sideSwitch: "switch"
    case .half: "half"
    case .leastReached: "least"
    case .lastSeconds(let seconds): "last \(seconds)"
    case .periodic: "again"
    case .end: "end"
    case .missedTime: "missed"
    case .finished: "finished"
    }
  }
}

extension PauseCause {
  /// The cause in a word.
  var text: String {
    switch self {
    case .person: "person"
    case .missedTime(let missed): "missed \(SessionInstant(missed).text)"
    }
  }
}

extension SessionState {
  /// The state's kind.
  var name: String {
    switch self {
    case .ready: "ready"
    case .running: "running"
    case .paused(.person): "paused by person"
    case .paused(.missedTime): "paused by missed time"
    case .relief(nil): "relief"
    case .relief(paused: .person): "relief paused by person"
    case .relief(paused: .missedTime): "relief paused by missed time"
    case .choosing: "choosing"
    case .resuming: "resuming"
    case .finished(.completed): "completed"
    case .finished(.stopped): "stopped"
    }
  }
}

extension PlanRun {
  /// The run's place, and the time added there.
  func text(at now: SessionInstant) -> String {
    guard !isThrough else { return "through" }
    let extra = added > .zero ? "+\(SessionInstant(added).text)" : ""
    return "\(index)@\(SessionInstant(position(at: now)).text)\(extra)"
  }
}

extension SessionMachine {
  /// The session's state and place.
  var text: String {
    let place = run.text(at: lastSeen)
    let relief = episodes.last.map { $0.run.text(at: lastSeen) } ?? "nowhere"
    return switch state {
    case .ready: "ready"
    case .running: "running \(place)"
    case .paused(let cause): "paused by \(cause.text) \(place)"
    case .relief(nil): "relief \(relief) over \(place)"
    case .relief(let cause?): "relief paused by \(cause.text) \(relief) over \(place)"
    case .choosing: "choosing over \(place)"
    case .resuming(let since): "resuming since \(since.text) \(place)"
    case .finished(let outcome): "finished \(outcome.rawValue)"
    }
  }
}

extension TimeLedger {
  /// The four totals in seconds, such as `active 5 paused 0 relief 12 away 0`.
  var text: String {
    let accounts = [("active", active), ("paused", paused), ("relief", relief), ("away", away)]
    return accounts.map { "\($0) \(SessionInstant($1).text)" }.joined(separator: " ")
  }
}

extension SessionEvent: CustomTestStringConvertible {
  /// The name in the test report.
  public var testDescription: String {
    if case .cramp(let cramp) = self { "cramp(\(cramp.relief.text))" } else { "\(self)" }
  }
}
