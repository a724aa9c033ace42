// SPDX-License-Identifier: MIT

/// The templates of a document, part of the program because it is a single file.
enum PageTemplate {
  /// The template to start from.
  static let name = "page"

  /// All of them by name.
  static let parts = [name: page, "block": block, "table": table, "drawing": drawing]

  private static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <main>
    {{#sheets}}
    <div class="sheet {{look}}">
    {{#madeUp}}
    <p class="madeup"><strong>{{heading}}.</strong> {{words}}</p>
    {{/madeUp}}
    {{#head}}
    <header>
    <div class="heading"><h1>{{heading}}</h1><p>{{subtitle}}</p></div>
    {{#people}}
    <ul class="person">{{#items}}<li>{{#label}}<span>{{.}}</span> {{/label}}{{words}}</li>{{/items}}</ul>
    {{/people}}
    </header>
    {{/head}}
    <div class="sections">
    {{#sections}}
    <section class="{{look}}" aria-labelledby="{{key}}">
    <h2 id="{{key}}">{{title}}</h2>
    {{#blocks}}
    {{> block}}
    {{/blocks}}
    </section>
    {{/sections}}
    </div>
    {{#end}}
    <p class="end">{{words}}</p>
    {{/end}}
    </div>
    {{/sheets}}
    </main>
    </body>
    </html>

    """

  private static let block = """
    {{#text}}
    <p>{{words}}</p>
    {{/text}}
    {{#note}}
    <p class="note">{{words}}</p>
    {{/note}}
    {{#caution}}
    <p class="not">{{words}}</p>
    {{/caution}}
    {{#facts}}
    <dl class="facts">{{#items}}<dt>{{label}}</dt><dd>{{words}}</dd>{{/items}}</dl>
    {{/facts}}
    {{#counts}}
    <ul class="counts">{{#items}}<li><strong>{{number}}</strong> {{label}}</li>{{/items}}</ul>
    {{/counts}}
    {{#table}}
    {{> table}}
    {{/table}}
    {{#picture}}
    <figure>
    <figcaption>{{name}}</figcaption>
    {{> drawing}}
    {{#numbers}}
    <details><summary>{{fold}}</summary>
    {{> table}}
    </details>
    {{/numbers}}
    </figure>
    {{/picture}}
    {{#boxes}}
    <ul class="boxes">{{#items}}<li>{{label}}</li>{{/items}}</ul>
    {{/boxes}}
    {{#lines}}
    <ul class="lines">{{#items}}<li>{{label}}&nbsp;</li>{{/items}}</ul>
    {{/lines}}
    {{#figures}}
    <ul class="figures">{{#items}}<li>{{{figure}}}{{label}}</li>{{/items}}</ul>
    {{/figures}}
    {{#steps}}
    <ol class="steps">{{#items}}<li>{{#figure}}{{{.}}}{{/figure}}<strong>{{name}}</strong> <span class="dose">{{dose}}</span>
    {{#first}}<span class="first">{{.}}</span>{{/first}} {{#rest}}<span class="rest">{{.}}</span>{{/rest}}
    {{#not}}<span class="not">{{words}}</span>{{/not}}</li>{{/items}}</ol>
    {{/steps}}

    """

  private static let table = """
    <div class="wide"><table><caption>{{caption}}</caption>
    <thead><tr><th scope="col">{{corner}}</th>{{#heads}}<th scope="col" class="{{look}}">{{cell}}</th>{{/heads}}</tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{first}}</th>{{#cells}}<td class="{{look}}">{{cell}}</td>{{/cells}}</tr>
    {{/rows}}</tbody></table></div>

    """

  private static let drawing = """
    <svg role="img" aria-label="{{name}}. {{about}}" viewBox="0 0 {{width}} {{height}}" style="width:{{width}}pt">
    <title>{{name}}</title><desc>{{about}}</desc>
    {{#shapes}}<path class="{{look}}" d="{{path}}"/>{{/shapes}}
    {{#texts}}<text class="{{anchor}}" x="{{x}}" y="{{y}}">{{words}}</text>{{/texts}}
    </svg>

    """
}
