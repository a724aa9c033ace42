// SPDX-License-Identifier: MIT
import SessionEngine

/// The last moment at which a session was seen running, by the session's time and by the clocks.
struct LastSeen: Hashable, Sendable {
  /// The moment of the session.
  let at: SessionInstant
  /// The start of the machine that the boot clock counts from, if the system told.
  let boot: BootID?
  /// The boot clock, in milliseconds.
  let bootClockMs: Int64
  /// The person's clock, in milliseconds since 1970 in UTC.
  let wallMs: Int64

  /// Makes a moment that is seen now.
  init(at: SessionInstant, _ reading: ClockReading, boot: BootID? = .current) {
    self.at = at
    self.boot = boot
    bootClockMs = reading.bootClock.wholeMilliseconds
    wallMs = reading.wall.unixMilliseconds
  }

  private init(at: SessionInstant, boot: BootID?, bootClockMs: Int64, wallMs: Int64) {
    self.at = at
    self.boot = boot
    self.bootClockMs = bootClockMs
    self.wallMs = wallMs
  }

  /// This moment, or a later one of the same session if it is known that it was seen until then.
  func advanced(to later: SessionInstant) -> LastSeen {
    let passed = max(0, later.milliseconds - at.milliseconds)
    return LastSeen(
      at: max(at, later), boot: boot, bootClockMs: bootClockMs + passed, wallMs: wallMs + passed)
  }

  /// The longest time since that is believed: with it a session stays within the log's bounds.
  private static let longestAge: Duration = .milliseconds(LogLimits.milliseconds.upperBound / 4)

  /// How long ago it was: by the boot clock, which nobody can set, as long as the machine has not
  /// been started anew; else by the person's. Never below zero.
  func age(at reading: ClockReading, boot now: BootID? = .current) -> Duration {
    let byBootClock = reading.bootClock.wholeMilliseconds - bootClockMs
    let isSameBoot = boot != nil && boot == now && byBootClock >= 0
    let age = isSameBoot ? byBootClock : reading.wall.unixMilliseconds - wallMs
    return min(max(.zero, .milliseconds(age)), Self.longestAge)
  }
}

// MARK: - The record

extension LastSeen {
  /// What a record begins with: "Limber", and the number of this form.
  private static let mark: [UInt8] = [0x4C, 0x69, 0x6D, 0x62, 0x65, 0x72, 0x00, 0x01]
  /// The bytes of a record: the mark, three numbers, the start of the machine, the check sum.
  static let recordLength = mark.count + 3 * 8 + BootID.length + 8

  /// The record, of which one that is torn or of another session is told by its check sum.
  func record(of session: SessionID) -> [UInt8] {
    let none = [UInt8](repeating: 0, count: BootID.length)
    let content =
      Self.mark + at.milliseconds.littleEndianBytes + bootClockMs.littleEndianBytes
      + wallMs.littleEndianBytes + (boot?.bytes ?? none)
    return content + Self.checkSum(of: content, session).littleEndianBytes
  }

  /// Reads a record; `nil` if it is none of this session, or says what cannot be.
  init?(record: [UInt8], of session: SessionID) {
    let content = record.dropLast(8)
    guard record.count == Self.recordLength, record.starts(with: Self.mark),
      Int64(littleEndianBytes: record.suffix(8)) == Self.checkSum(of: Array(content), session)
    else { return nil }
    let numbers = content.dropFirst(Self.mark.count)
    let milliseconds = Int64(littleEndianBytes: numbers.prefix(8))
    bootClockMs = Int64(littleEndianBytes: numbers.dropFirst(8).prefix(8))
    wallMs = Int64(littleEndianBytes: numbers.dropFirst(16).prefix(8))
    guard LogLimits.milliseconds.contains(milliseconds),
      LogLimits.milliseconds.contains(bootClockMs), LogLimits.unixMilliseconds.contains(wallMs)
    else { return nil }
    at = SessionInstant(milliseconds: milliseconds)
    boot = BootID(bytes: Array(numbers.dropFirst(24)))
  }

  private static func checkSum(of content: [UInt8], _ session: SessionID) -> Int64 {
    var hash = StableHash()
    hash.add(session.rawValue)
    for byte in content { hash.mix(byte) }
    return Int64(bitPattern: hash.value)
  }
}

extension Int64 {
  fileprivate var littleEndianBytes: [UInt8] {
    stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: self >> Int64($0)) }
  }

  fileprivate init(littleEndianBytes bytes: some Collection<UInt8>) {
    self = bytes.reversed().reduce(0) { $0 << 8 | Int64($1) }
  }
}
