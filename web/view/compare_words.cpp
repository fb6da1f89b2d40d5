// Tested by tests/browser/compare_test.mjs.
#include "web/view/compare_words.h"

#include "web/browser/language.h"

namespace hearsay::view {

using namespace message::literals;
using comparing::GivenThere;
using comparing::Wording;

std::string article_name(const ComparedArticles& compared, std::size_t article) {
  const std::string& outlet = compared.form().outlets[article];
  if (!compared.hides_outlets()) return outlet.empty() ? compared.articles()[article].title : outlet;
  return host::words("event.article", "letter"_is = ComparedArticles::letter_of(article));
}

std::string speaker_of(const ComparedArticles& compared, const comparing::ComparedStatement& statement) {
  return statement.person == comparing::nobody ? host::words("event.page-nobody")
                                             : compared.result().persons[static_cast<std::size_t>(statement.person)].name;
}

std::string words_of(const ComparedArticles& compared, const comparing::ComparedStatement& statement, std::size_t longest) {
  const comparing::ReportedBy& member = statement.members[statement.fullest < 0 ? 0 : static_cast<std::size_t>(statement.fullest)];
  return shortened(comparing::on_one_line(compared.articles()[member.source].text, member.span), longest);
}

const char* sign_of(const GivenThere& given) {
  if (!given.there) return "–";
  if (given.own_voice) return "¶";
  constexpr const char* signs[] = {"=", "…", "≠", "~"};
  return signs[static_cast<std::size_t>(given.wording)];
}

std::string manner_of(const GivenThere& given) {
  return host::words("margin.manner", "manner"_is = !given.there      ? "none"
                                                    : given.own_voice ? "own"
                                                                      : comparing::name_of(given.wording));
}

void draw_ground(const GivenThere& given, const ui::Rect& r) {
  const ui::Theme& t = ui::theme();
  if (!given.there) return;
  if (given.own_voice) return ui::fill(r, t.hover, 4);
  switch (given.wording) {
    case Wording::verbatim: return ui::fill(r, ui::faded(t.accent, .34f), 4);
    case Wording::trimmed: return ui::fill(r, ui::faded(t.accent, .16f), 4);
    case Wording::altered: return ui::fill(r, ui::faded(t.hedge, .24f), 4);
    case Wording::paraphrased: return ui::frame(r, t.quiet, 4);
  }
}

}  // namespace hearsay::view
