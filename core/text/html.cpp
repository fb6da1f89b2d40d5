// Tested by tests/unit/html_test.cpp and html_page_test.cpp.
#include "core/text/html.h"

#include <algorithm>

#include "core/text/html_article.h"
#include "core/text/html_blocks.h"

namespace hearsay {

using html::HtmlBlock;
using html::Blocks;
using html::BlockPlace;

namespace {

// What is hidden, or told to search engines only, is the article where it has so much more to say than what is shown.
constexpr std::uint32_t fuller = 2, least_words = 40;

bool is_fuller(std::uint32_t other, std::uint32_t shown) {
  return other >= least_words && other > fuller * shown;
}

// Plain lines as paragraphs; what holds markup already stays as it is.
std::string as_markup(std::string_view text) {
  if (text.find("</") != text.npos || text.find("<br") != text.npos) return std::string(text);
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += "<p>";
    else
      out += c;
  }
  return out;
}

class Writer {
 public:
  void add(const Blocks& page, const std::vector<BlockPlace>& places, bool with_article) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const HtmlBlock& b = page.blocks[i];
      breaks_ = std::max<std::size_t>(breaks_, b.breaks);
      if (places[i] == BlockPlace::nowhere) continue;
      const bool article = places[i] == BlockPlace::article && with_article;
      if (article != last_was_article_) breaks_ = 2;  // so that no line of both is taken for one paragraph
      if (!out.text.empty()) out.text.append(std::max<std::size_t>(breaks_, 1), '\n');
      const auto begin = static_cast<std::uint32_t>(out.text.size());
      out.text += page.text_of(b);
      if (!article) out.boilerplate.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
      breaks_ = 0;
      last_was_article_ = article;
    }
    breaks_ = 2;
  }

  HtmlText out;

 private:
  std::size_t breaks_ = 0;
  bool last_was_article_ = true;
};

}  // namespace

HtmlText read_html(std::string_view bytes) {
  const Blocks page = html::read_blocks(bytes);
  std::vector<BlockPlace> places = html::find_article(page, html::Hidden::no);
  std::uint32_t words = article_words(page, places);
  std::vector<BlockPlace> with_hidden = html::find_article(page, html::Hidden::yes);
  if (const std::uint32_t more = article_words(page, with_hidden); is_fuller(more, words)) {
    places = std::move(with_hidden);
    words = more;
  }
  Writer writer;
  const Blocks body = html::read_blocks(as_markup(page.structured_body));
  const std::vector<BlockPlace> body_places = html::find_article(body, html::Hidden::no);
  const bool from_data = is_fuller(article_words(body, body_places), words);
  if (from_data) writer.add(body, body_places, true);
  writer.add(page, places, !from_data);
  return std::move(writer.out);
}

std::string article_of(const HtmlText& page) {
  std::string out;
  std::size_t at = 0;
  for (const Span part : page.boilerplate) {
    out.append(page.text, at, part.begin - at);
    while (!out.empty() && out.back() == '\n') out.pop_back();
    at = part.end;
    while (out.empty() && at < page.text.size() && page.text[at] == '\n') ++at;
  }
  return out.append(page.text, at);
}

}  // namespace hearsay
