// SPDX-License-Identifier: MIT
import SessionEngine

// The rule of this file: a line is accepted if writing its content again gives the same bytes,
// checksum included. So nothing else needs checking: not the order of keys, duplicate or unknown
// keys, or the bounds of numbers.

extension Record {
  private enum Kind: String {
    case file, run, plan, session, event, change, gone, end
  }

  /// The line: an object whose first key is its kind and whose last is the CRC-32C of the bytes
  /// before `,"crc"`, in eight hexadecimal digits; followed by a newline.
  ///
  /// - Parameter plan: For a session or a cramp, the number of its plan in the file.
  func line(plan: Int? = nil) -> [UInt8] {
    let body = json(plan: plan).bytes.dropLast()
    return body + Self.ending(after: body)
  }

  /// Reads a line with its newline; `nil` if no program would have written it like this.
  ///
  /// - Parameters:
  ///   - device: The device named on the file's first line; `nil` before that is read.
  ///   - plans: The plans before it in the file.
  init?(line: ArraySlice<UInt8>, device: DeviceID?, plans: [SessionPlan]) {
    guard let json = JSON(line.dropLast()), let record = Record(json, device, plans),
      record.line(plan: json.number("plan"))[...] == line
    else { return nil }
    self = record
  }

  /// Whether a line begins a file in a newer form. In every form the first line begins with its
  /// kind and the form's number, and ends with its checksum.
  static func isOfNewerForm(_ line: ArraySlice<UInt8>) -> Bool {
    guard let json = JSON(line.dropLast()), json.word("record") == Kind.file,
      let form = json.number("form"), form > Self.form, json.text("crc") != nil
    else { return false }
    let body = line.dropLast(ending(after: []).count)
    return line[body.endIndex...] == ending(after: body)[...]
  }

  private static func ending(after body: ArraySlice<UInt8>) -> [UInt8] {
    Array(",\"crc\":\"\(CRC32C.of(body).hexDigits)\"}\n".utf8)
  }

  private func json(plan: Int?) -> JSON {
    let number = plan.map { JSON.integer(Int64($0)) }
    return switch self {
    case .file(let device, let form):
      ["record": .word(Kind.file), "form": .integer(Int64(form)), "device": .word(device)]
    case .run(let run):
      [
        "record": .word(Kind.run), "at_ms": .milliseconds(run.at.sinceStart),
        "machine": .text(run.machine), "boot": .text(run.boot),
        "boot_clock_ms": .milliseconds(run.bootClock), "written_at_ms": .at(run.wall),
        "utc_offset_s": .offset(run.wall), "process": .integer(Int64(run.process)),
        "version": .text(run.version),
      ]
    case .plan(let number, let plan):
      ["record": .word(Kind.plan), "plan": .integer(Int64(number)), "content": plan.json]
    case .session(let head):
      [
        "record": .word(Kind.session), "id": .word(head.id), "plan": number,
        "started_at_ms": .at(head.startedAt), "utc_offset_s": .offset(head.startedAt),
        "lasted_ms": head.lasted.map { .milliseconds($0) },
      ]
    case .event(let entry):
      entry.json(plan: number)
    case .change(let change):
      [
        "record": .word(Kind.change), "target": .text(change.target), "id": .text(change.id),
        "stamp": .integer(change.stamp, in: RecordLimits.stamp),
        "written_at_ms": .at(change.writtenAt), "utc_offset_s": .offset(change.writtenAt),
        "content": change.content.json,
      ]
    case .gone(let erasure):
      [
        "record": .word(Kind.gone), "target": .text(erasure.target),
        "written_at_ms": .at(erasure.writtenAt), "utc_offset_s": .offset(erasure.writtenAt),
      ]
    case .end(let lines): ["record": .word(Kind.end), "lines": .integer(Int64(lines))]
    }
  }

  private init?(_ json: JSON, _ device: DeviceID?, _ plans: [SessionPlan]) {
    let number = json.number("plan") ?? 0
    let plan = plans.indices.contains(number - 1) ? plans[number - 1] : nil
    let record: Record?
    switch json.word("record") as Kind? {
    case .file:
      guard let form = json.number("form"), (1...Self.form).contains(form) else { return nil }
      record = json.word("device").map { .file($0, form: form) }
    case .run: record = Run(json).map { .run($0) }
    case .plan:
      record = json["content"].flatMap { SessionPlan($0) }.map { .plan(number, $0) }
    case .session:
      guard let id = json.id("id"), let plan, let startedAt = json.moment("started_at_ms")
      else { return nil }
      record = .session(
        SessionHead(
          id: SessionID(rawValue: id), plan: plan, startedAt: startedAt,
          lasted: json.milliseconds("lasted_ms")))
    case .event: record = LogEntry(json, relief: plan).map { .event($0) }
    case .change: record = device.flatMap { Change(json, device: $0) }.map { .change($0) }
    case .gone:
      guard let target = json.id("target"), let writtenAt = json.moment("written_at_ms") else {
        return nil
      }
      record = .gone(Erasure(target: target, writtenAt: writtenAt))
    case .end: record = json.number("lines").map { .end($0) }
    case nil: return nil
    }
    guard let record else { return nil }
    self = record
  }
}

extension Run {
  fileprivate init?(_ json: JSON) {
    guard let at = json.milliseconds("at_ms"), let machine = json.text("machine"),
      let boot = json.text("boot"), let bootClock = json.milliseconds("boot_clock_ms"),
      let wall = json.moment("written_at_ms"), let process = json.number("process"),
      let version = json.text("version")
    else { return nil }
    self.init(
      at: SessionInstant(at), machine: machine, boot: boot, bootClock: bootClock, wall: wall,
      process: Int32(clamping: process), version: version)
  }
}

extension LogEntry {
  fileprivate func json(plan: JSON?) -> JSON {
    let (name, detail) = fact.written
    return [
      "record": .text("event"), "at_ms": .milliseconds(at.sinceStart), "event": .text(name),
      "plan": fact.relief == nil ? nil : plan, "detail": detail,
    ]
  }

  fileprivate init?(_ json: JSON, relief: SessionPlan?) {
    guard let at = json.milliseconds("at_ms"), let name = json.text("event"),
      let fact = SessionFact(name, json["detail"] ?? .null, relief: relief)
    else { return nil }
    self.init(at: SessionInstant(at), fact: fact)
  }
}

extension Change {
  fileprivate init?(_ json: JSON, device: DeviceID) {
    guard let target = json.text("target"), let id = json.id("id"),
      let stamp = json.integer("stamp"), let writtenAt = json.moment("written_at_ms"),
      let content = json["content"].flatMap({ Content($0, target: target) })
    else { return nil }
    self.init(id: id, device: device, stamp: stamp, writtenAt: writtenAt, content: content)
  }
}

extension JSON {
  /// An id of sixteen hexadecimal digits.
  fileprivate func id(_ key: String) -> String? {
    text(key).flatMap { $0.isSixteenHexDigits ? $0 : nil }
  }
}
