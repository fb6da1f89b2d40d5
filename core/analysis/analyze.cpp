// The stages in the order they run. Tested by tests/unit/analysis_test.cpp.
#include "core/analysis/analyze.h"

#include <utility>

#include "core/analysis/article.h"
#include "core/analysis/clauses.h"
#include "core/analysis/confidence.h"
#include "core/analysis/hedges.h"
#include "core/analysis/marks.h"
#include "core/analysis/nested.h"
#include "core/analysis/people.h"
#include "core/analysis/quotes.h"
#include "core/analysis/settle.h"
#include "core/analysis/sources.h"
#include "core/analysis/speakers.h"
#include "core/analysis/structure.h"
#include "core/analysis/syntax.h"

namespace hearsay {

Findings analyze(const Text& text, const std::vector<Span>& page_parts,
                 const std::vector<Span>& article_parts) {
  Findings findings;
  findings.segments = segment(text);
  const Segments& segments = findings.segments;
  const Structure structure = find_structure(text, segments.paragraphs, page_parts, article_parts);
  const Article article(text, segments, structure, pair_marks(text, segments.paragraphs));
  Syntax syntax(text, segments);
  Quotations quotations = find_quotations(article, syntax);
  std::vector<Draft> clauses = find_clauses(article, syntax, quotations);
  std::vector<Draft> nested = find_nested(article, syntax, quotations);
  std::vector<Draft> drafts = settle(article, std::move(quotations), std::move(clauses), std::move(nested));
  for (Draft& d : drafts) d.source = plain_source(article, syntax, d);
  const People people = find_people(article, syntax);
  Cast cast = find_speakers(article, people, syntax, drafts);

  for (std::uint32_t p = 0; p < segments.paragraphs.size(); ++p)
    if (structure.kinds[p] == ParagraphKind::boilerplate)
      findings.boilerplate.push_back(segments.paragraphs[p].span);
  findings.repeats = structure.repeats;
  findings.speakers = std::move(cast.speakers);
  findings.attributions.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Attribution attribution;
    attribution.kind = drafts[i].kind;
    attribution.confidence = confidence(article, drafts[i]);
    attribution.content = std::move(drafts[i].content);
    attribution.cue = std::move(drafts[i].cue);
    if (!drafts[i].source.empty()) {
      attribution.source = {article.span(drafts[i].source)};
      if (drafts[i].relative.first >= drafts[i].source.last)
        attribution.source.push_back(article.span(drafts[i].relative));
    }
    attribution.speaker = cast.of_draft[i];
    attribution.speaker_confidence = speaker_confidence(
        article, drafts[i],
        attribution.speaker == no_one ? nullptr
                                      : &findings.speakers[static_cast<std::size_t>(attribution.speaker)]);
    attribution.rule = name_of(drafts[i].rule);
    findings.attributions.push_back(std::move(attribution));
  }
  findings.hedges = find_hedges(article, syntax);
  return findings;
}

}  // namespace hearsay
