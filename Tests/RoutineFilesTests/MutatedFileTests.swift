// SPDX-License-Identifier: MIT

import RoutineModel
import TestSupport
import Testing
import Yams

@testable import RoutineFiles
@testable import StrictYAML

/// Valid files with random damage: each is a routine, or has problems with places inside the file.
@Suite struct MutatedFileTests {
  @Test func damageGivesARoutineOrProblemsInsideTheFile() throws {
    let seed: UInt64 = 20_261_122
    var generator = SplitMix64(seed: seed)
    let originals = try Fixtures.originals
    for round in 0..<6_000 {
      let original = originals[round % originals.count]
      let bytes = generator.damaged(original)
      guard case .failure(let error) = Fixtures.decode(bytes) else { continue }
      let lineCount = bytes.count { $0 == 0x0A } + 1
      #expect(!error.problems.isEmpty, "seed \(seed), round \(round)")
      for problem in error.problems {
        let isInside =
          (1...lineCount).contains(problem.line) && (1...(bytes.count + 1)).contains(problem.column)
        #expect(isInside, "seed \(seed), round \(round): \(problem)")
        #expect(!problem.message.isEmpty)
      }
      let places = error.problems.map { [$0.line, $0.column] }
      #expect(
        zip(places, places.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) },
        "seed \(seed), round \(round)")
    }
  }

  /// The scan before Yams must find every anchor: an alias to a missed one could grow without bound.
  @Test func noAnchorReachesTheTree() throws {
    let seed: UInt64 = 7_331
    var generator = SplitMix64(seed: seed)
    let originals = try Fixtures.originals
    for round in 0..<4_000 {
      var bytes = generator.damaged(originals[round % originals.count])
      let place = Int.random(in: 0...bytes.count, using: &generator)
      bytes.insert(contentsOf: Array("&a ".utf8), at: place)
      let source = SourceText(bytes, file: "test.yaml", words: .routine)
      guard source.characterFindings(atMost: 1).isEmpty else { continue }
      let scan = StructureScan(source)
      guard scan.findings.isEmpty else { continue }
      let parser = try Parser(yaml: source.text(source.start..<source.end), resolver: .basic)
      guard let root = try? parser.singleRoot() else { continue }
      // Nodes hold their anchors weakly; the parser keeps them.
      withExtendedLifetime(parser) {
        #expect(!hasAnchor(root), "seed \(seed), round \(round)")
      }
    }
  }

  private func hasAnchor(_ node: Node) -> Bool {
    if node.anchor != nil { return true }
    switch node {
    case .mapping(let mapping):
      return mapping.indices.contains { hasAnchor(mapping[$0].key) || hasAnchor(mapping[$0].value) }
    case .sequence(let sequence): return sequence.contains { hasAnchor($0) }
    default: return false
    }
  }
}
