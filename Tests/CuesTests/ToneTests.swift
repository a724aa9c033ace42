// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Testing

@testable import Cues

/// The sounds themselves.
@Suite struct ToneTests {
  private func samples(_ wave: ToneWave) -> [Double] {
    let bytes = wave.file.dropFirst(44)
    return stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      Double(Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8))
    }
  }

  @Test func aFileSaysWhatItHolds() {
    let file = ToneWave(.count, volume: 50).file

    #expect(String(decoding: file[0..<4] + file[8..<16], as: UTF8.self) == "RIFFWAVEfmt ")
    #expect(Array(file[20..<36]) == [1, 0, 1, 0, 0x80, 0xBB, 0, 0, 0, 0x77, 1, 0, 2, 0, 16, 0])
    #expect(file.count == 44 + 90 * 48 * 2)
    #expect(Array(file[40..<44]) == [0xC0, 0x21, 0, 0])
    #expect(Array(file[4..<8]) == [0xE4, 0x21, 0, 0])
  }

  @Test(arguments: Tone.allCases)
  func aToneBeginsAndEndsSoftlyAndIsShort(tone: Tone) throws {
    let heard = samples(ToneWave(tone, volume: 100))
    let loudest = try #require(heard.map(abs).max())

    #expect(loudest > 0.3 * 32_767 && loudest <= 32_767)
    #expect(abs(heard[0]) < 0.02 * loudest && abs(heard[heard.count - 1]) < 0.02 * loudest)
    #expect(tone.length <= .milliseconds(700))
    // No jump between samples that would be heard as a click.
    #expect(zip(heard, heard.dropFirst()).allSatisfy { abs($0 - $1) < 0.35 * loudest })
  }

  @Test func silenceGoesBeforeASoundThatIsLed() {
    let led = samples(ToneWave(.start, volume: 80, lead: .milliseconds(250)))

    #expect(led.prefix(12_000).allSatisfy { $0 == 0 })
    #expect(Array(led.dropFirst(12_000)) == samples(ToneWave(.start, volume: 80)))
    #expect(
      samples(ToneWave(nil, volume: 80, lead: .milliseconds(250)))
        == Array(repeating: 0, count: 12_000))
    #expect(samples(ToneWave(.end, volume: 0)).allSatisfy { $0 == 0 })
  }

  @Test func everyToneIsToldFromEveryOther() {
    let all = Tone.allCases.map { samples(ToneWave($0, volume: 80)) }
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] { #expect(likeness(one, other) < 0.75) }
      #expect(likeness(one, one) > 0.99)
    }
  }

  /// The best correlation of two sounds at any offset; every twelfth sample is enough for such low
  /// pitches.
  private func likeness(_ one: [Double], _ other: [Double]) -> Double {
    let thinned = [one, other].map { wave in
      stride(from: 0, to: wave.count, by: 12).map { wave[$0] }
    }
    let (long, short) =
      one.count >= other.count ? (thinned[0], thinned[1]) : (thinned[1], thinned[0])
    let norm = (energy(long) * energy(short)).squareRoot()
    return (0...(long.count - short.count)).map { shift in
      var sum = 0.0
      for index in short.indices { sum += long[shift + index] * short[index] }
      return abs(sum) / norm
    }.max() ?? 0
  }

  private func energy(_ wave: [Double]) -> Double { wave.reduce(0) { $0 + $1 * $1 } }

  @Test func allThatASecondMissesHasNoTone() {
    #expect(Tone(Cue.Kind.getReady) == nil)
    #expect(Tone(Cue.Kind.lastSeconds(7)) == .count)
    #expect(CueName.allCases.count == 10)
  }
}
