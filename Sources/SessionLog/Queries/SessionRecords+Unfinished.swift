// SPDX-License-Identifier: MIT
import SessionEngine

// The rule of this file: what became of a session that was cut off is found by replaying its records
// through the machine, and by nothing else. Time after the last of them counts only as far as the
// heartbeat says that somebody was there.

extension SessionRecords {
  /// The session as it was when it was last seen, by its records and its heartbeat.
  ///
  /// - Throws: `Damage` at the first event that is not one of a session of its plan.
  func unfinished(_ clocks: ResumeClocks) throws(Damage) -> UnfinishedSession {
    do throws(ReplayRejection) {
      let logged = try machine(gap: clocks.gap)
      var seen = logged.lastSeen
      if let heartbeats = clocks.heartbeats, let run = runs.last, !clocks.boot.isEmpty,
        run.boot == clocks.boot
      {
        seen =
          Heartbeat.read(
            head.id, in: heartbeats, entries: entries.count, lastEntry: seen,
            bound: run.at + (clocks.reading.bootClock - run.bootClock)) ?? seen
      }
      return UnfinishedSession(
        id: head.id, startedAt: head.startedAt, logged: logged,
        machine: try machine(until: seen, gap: clocks.gap), age: age(of: seen, clocks),
        entryCount: entries.count)
    } catch {
      throw Damage(place: "session \(head.id), event \(error.index + 1): \(error.reason)")
    }
  }

  /// What is to be written down to end it, as stopped at the last moment at which it was seen; nothing
  /// if it has an end.
  func ending(at lastSeen: SessionInstant) -> [LogEntry] {
    // Up to the last moment seen the program was there, so that nothing was missed.
    let gap = GapRule(policy: .continue, length: GapRule.standard.length)
    var machine = try? machine(gap: gap)
    return (try? machine?.handle(.end, at: lastSeen).entries) ?? []
  }

  /// The longest time since that is believed: with it a session stays within the bounds of records.
  private static let longestAge: Duration =
    .milliseconds(RecordLimits.milliseconds.upperBound / 4)

  /// How long ago a moment of the session was: by the boot clock, which nobody can set, as long as the
  /// machine has not been started anew since the last run; else by the person's. Never below zero.
  func age(of moment: SessionInstant, _ clocks: ResumeClocks) -> Duration {
    let (run, reading) = (runs.last, clocks.reading)
    let into = max(.zero, moment - (run?.at ?? .start))
    var age = Duration.milliseconds(
      reading.wall.unixMilliseconds
        - (run?.wall ?? head.startedAt).advanced(by: into).unixMilliseconds)
    if let run, !run.boot.isEmpty, run.boot == clocks.boot {
      let byBootClock = reading.bootClock - run.bootClock - into
      if byBootClock >= .zero { age = byBootClock }
    }
    return min(max(.zero, age), Self.longestAge)
  }
}
