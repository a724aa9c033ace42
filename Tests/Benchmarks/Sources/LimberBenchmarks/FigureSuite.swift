// SPDX-License-Identifier: MIT
import Benchmark
import BuiltinRoutines
import Figures

/// Drawing each picture from scratch.
func figureSuite() -> BenchmarkSuite {
  let pictures = BuiltinPicture.all.sorted { $0.key < $1.key }.map { $0.value() }
  return BenchmarkSuite(name: "figures") { suite in
    for (columns, rows) in [(26, 10), (60, 24)] {
      for glyphs in FigureGlyphs.allCases {
        suite.benchmark("all \(pictures.count) pictures \(columns)×\(rows), \(glyphs)") {
          for picture in pictures {
            let drawing = FigureDrawing(
              FigureScene(picture), columns: columns, rows: rows, as: glyphs)
            precondition(drawing.rows == rows)
          }
        }
      }
    }
    suite.benchmark("a picture from the program") {
      precondition(BuiltinPicture.all["calf-stretch"]?().poses.isEmpty == false)
    }
  }
}
