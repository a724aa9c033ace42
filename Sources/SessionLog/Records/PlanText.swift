// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// A plan repeats a step for every side, direction and set, and before each of them. So its JSON has
// two lists: the steps, each once, and the segments, each with the index of its step.

extension SessionPlan {
  /// The plan as a JSON object. Only identical plans have the same text.
  var recordText: String { json.string }

  /// The plan of a text; `nil` if no program would have written it like this.
  init?(recordText: String) {
    guard let json = JSON(recordText), let plan = SessionPlan(json),
      plan.json.bytes.elementsEqual(recordText.utf8)
    else { return nil }
    self = plan
  }

  /// The plan as JSON.
  var json: JSON {
    var steps: [(json: JSON, bytes: [UInt8])] = []
    // By checksum; if two steps share one, the earlier may be listed twice.
    var indexes: [UInt32: Int] = [:]
    let segments = segments.map { segment in
      let step = segment.step
      let bytes = step.bytes
      let checksum = CRC32C.of(bytes)
      if let index = indexes[checksum], steps[index].bytes == bytes {
        return segment.json(step: index)
      }
      indexes[checksum] = steps.count
      steps.append((step, bytes))
      return segment.json(step: steps.count - 1)
    }
    return [
      "routine": .text(routine.rawValue), "name": .text(name), "kind": .word(kind),
      "site": .word(site), "resume_get_ready_ms": .milliseconds(resumeGetReady),
      "steps": .array(steps.map(\.json)), "segments": .array(segments),
    ]
  }

  /// Reads a plan without checking it: the caller writes the result again and compares.
  package init?(_ json: JSON) {
    let steps = (json.array("steps") ?? []).map { Segment(step: $0) }
    let segments = (json.array("segments") ?? []).compactMap { Segment($0, steps: steps) }
    guard let kind: RoutineKind = json.word("kind"),
      segments.count <= RoutineLimits.mostSegments
    else { return nil }
    self.init(
      routine: RoutineID(json.text("routine") ?? ""), name: json.text("name") ?? "", kind: kind,
      site: json.word("site"), segments: segments,
      resumeGetReady: json.milliseconds("resume_get_ready_ms") ?? .zero)
  }
}

extension Segment {
  /// What the segments of a step share.
  fileprivate var step: JSON {
    [
      "phase": .word(phase), "name": .text(name),
      // NULs are not written, so a text of nothing but NULs counts as empty.
      "instruction": instruction.utf8.allSatisfy { $0 == 0 } ? nil : .text(instruction),
      "caution": caution.map { .text($0) },
      "recommended_when": recommendedWhen.isEmpty ? nil : .words(recommendedWhen),
      "only_when": onlyWhen.isEmpty ? nil : .words(onlyWhen),
      "avoid_when": avoidWhen.isEmpty ? nil : .words(avoidWhen),
      "is_optional": isOptional ? .flag(true) : nil,
    ]
  }

  fileprivate init(step json: JSON) {
    self.init(
      kind: .step, phase: json.word("phase"), name: json.text("name") ?? "",
      instruction: json.text("instruction") ?? "", caution: json.text("caution"), dose: .untilDone,
      recommendedWhen: json.words("recommended_when") ?? [],
      onlyWhen: json.words("only_when") ?? [], avoidWhen: json.words("avoid_when") ?? [],
      isOptional: json.flag("is_optional") ?? false)
  }

  /// What is specific to the segment.
  fileprivate func json(step: Int) -> JSON {
    var hold: Duration?
    var least: Duration?
    var most: Duration?
    var leastReps: Int?
    var reps: Int?
    var tempo: Duration?
    switch dose {
    case .hold(let shortest, let longest) where shortest == longest: hold = longest
    case .hold(let shortest, let longest): (least, most) = (shortest, longest)
    case .reps(let count, let time, let least): (leastReps, reps, tempo) = (least, count, time)
    case .untilDone: break
    }
    return [
      "step": .integer(step, in: RecordLimits.segment), "kind": .word(kind), "side": .word(side),
      "direction": .word(direction),
      "round": round.map { .integer($0.number, in: RecordLimits.count) },
      "rounds": round.map { .integer($0.count, in: RecordLimits.count) },
      "set": set.map { .integer($0.number, in: RecordLimits.count) },
      "sets": set.map { .integer($0.count, in: RecordLimits.count) },
      "hold_ms": hold.map { .dose($0) },
      "least_ms": least.map { .dose($0) }, "most_ms": most.map { .dose($0) },
      "least_reps": leastReps.map { .integer($0, in: RecordLimits.count) },
      "reps": reps.map { .integer($0, in: RecordLimits.count) },
      "tempo_ms": tempo.map { .dose($0) },
    ]
  }

  fileprivate init?(_ json: JSON, steps: [Segment]) {
    guard let step = json.number("step"), steps.indices.contains(step),
      let kind: Kind = json.word("kind")
    else { return nil }
    self = steps[step]
    self.kind = kind
    side = json.word("side")
    direction = json.word("direction")
    if let number = json.number("round"), let count = json.number("rounds") {
      round = Turn(number: number, of: count)
    }
    if let number = json.number("set"), let count = json.number("sets") {
      set = Turn(number: number, of: count)
    }
    if let hold = json.milliseconds("hold_ms") {
      dose = .hold(hold)
    } else if let least = json.milliseconds("least_ms"), let most = json.milliseconds("most_ms") {
      dose = .hold(least: least, most: most)
    } else if let reps = json.number("reps") {
      dose = .reps(
        count: reps, tempo: json.milliseconds("tempo_ms"),
        least: json.number("least_reps").flatMap { (1..<max(1, reps)).contains($0) ? $0 : nil })
    }
  }
}

extension JSON {
  fileprivate static func dose(_ value: Duration) -> JSON {
    .integer(value.wholeMilliseconds, in: RecordLimits.doseMilliseconds)
  }
}
