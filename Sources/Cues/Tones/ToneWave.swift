// SPDX-License-Identifier: MIT
import Foundation

/// A sound in the format that every player understands: WAV, 48,000 16-bit samples a second, mono.
struct ToneWave {
  /// Samples a second.
  static let rate = 48_000

  private var samples: [Int16]

  /// Synthesises a tone.
  ///
  /// - Parameters:
  ///   - tone: The tone; `nil` for silence alone.
  ///   - volume: How loud, from 0 to 100.
  ///   - lead: How much silence comes first.
  init(_ tone: Tone?, volume: Int, lead: Duration = .zero) {
    var wave = [Double](repeating: 0, count: Self.count(lead + (tone?.length ?? .zero)))
    for note in tone?.notes ?? [] {
      let start = Self.count(lead + note.start)
      let count = Self.count(note.length)
      for index in 0..<count where start + index < wave.count {
        wave[start + index] += note.sample(index, of: count)
      }
    }
    // Half as loud to the ear is a quarter of the amplitude.
    let share = Double(min(max(volume, 0), 100)) / 100
    let amplitude = 0.6 * share * share * Double(Int16.max)
    samples = wave.map { Int16(max(-1, min(1, $0)) * amplitude) }
  }

  /// The size of a tone's file in bytes.
  static func size(_ tone: Tone?, lead: Duration) -> Int {
    44 + 2 * count(lead + (tone?.length ?? .zero))
  }

  /// The bytes of the WAV file.
  var file: [UInt8] {
    let size = samples.count * 2
    var bytes: [UInt8] = []
    bytes.reserveCapacity(44 + size)
    bytes += Array("RIFF".utf8) + Self.bytes(UInt32(36 + size)) + Array("WAVEfmt ".utf8)
    bytes += Self.bytes(UInt32(16)) + Self.bytes(UInt16(1)) + Self.bytes(UInt16(1))
    bytes += Self.bytes(UInt32(Self.rate)) + Self.bytes(UInt32(Self.rate * 2))
    bytes += Self.bytes(UInt16(2)) + Self.bytes(UInt16(16))
    bytes += Array("data".utf8) + Self.bytes(UInt32(size))
    for sample in samples { bytes += Self.bytes(UInt16(bitPattern: sample)) }
    return bytes
  }

  private static func count(_ time: Duration) -> Int { Int(time / .milliseconds(1)) * rate / 1_000 }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }
}

extension Tone.Note {
  /// A sample of the note: a soft start, a long decay, and some of the octave for small speakers.
  fileprivate func sample(_ index: Int, of count: Int) -> Double {
    let time = Double(index) / Double(ToneWave.rate)
    let attack = min(1, time / 0.006)
    let release = min(1, Double(count - index) / Double(ToneWave.rate) / 0.012)
    let decay = exp(-3 * Double(index) / Double(count))
    let phase = 2 * Double.pi * pitch * time
    return attack * release * decay * (0.8 * sin(phase) + 0.2 * sin(2 * phase))
  }
}
