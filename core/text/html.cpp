// One pass: text is folded into the output, tags open and close elements on a stack.
//
// The stack is what a browser's would be, near enough: a closing tag closes up to its element when that is
// open and is ignored when it is not; <li>, <tr>, <p> and their like close an open sibling. Each element is
// pushed and popped once, and every look down the stack is bounded, so the cost is linear whatever the
// nesting. Tested by tests/unit/html_test.cpp.
#include "core/text/html.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/text/html_entities.h"
#include "core/text/html_tags.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

using html::Role;
using html::Tag;

constexpr std::size_t deepest_look = 32;  // elements that a look for an open sibling passes

constexpr std::uint32_t id_p = html::tag_id("p"), id_li = html::tag_id("li"), id_ul = html::tag_id("ul"),
                        id_ol = html::tag_id("ol"), id_tr = html::tag_id("tr"), id_td = html::tag_id("td"),
                        id_th = html::tag_id("th"), id_table = html::tag_id("table"),
                        id_dt = html::tag_id("dt"), id_dd = html::tag_id("dd"), id_dl = html::tag_id("dl"),
                        id_option = html::tag_id("option"), id_select = html::tag_id("select"),
                        id_head = html::tag_id("head"), id_body = html::tag_id("body"),
                        id_article = html::tag_id("article"), id_main = html::tag_id("main"),
                        id_header = html::tag_id("header"), id_footer = html::tag_id("footer"),
                        id_blockquote = html::tag_id("blockquote"), id_svg = html::tag_id("svg"),
                        id_math = html::tag_id("math"), id_div = html::tag_id("div");

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::size_t find_ignoring_case(std::string_view text, std::string_view small, std::size_t from) {
  const auto at = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                              text.end(), small.begin(), small.end(),
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
  return static_cast<std::size_t>(at - text.begin());
}

// A place found by a search that is asked with growing offsets: searches each byte once.
class Finder {
 public:
  Finder(std::string_view text, std::string_view small) : text_(text), small_(small) {}
  std::size_t next(std::size_t from) {
    if (!known_ || found_ < from) {
      found_ = find_ignoring_case(text_, small_, from);
      known_ = true;
    }
    return found_;
  }

 private:
  std::string_view text_, small_;
  std::size_t found_ = 0;
  bool known_ = false;
};

class Reader {
 public:
  explicit Reader(std::string_view html)
      : html_(html), header_end_(html, "</header"), headline_(html, "<h1") {}

  std::string run() {
    out_.reserve(html_.size() / 2);
    for (std::size_t at = 0; at < html_.size();) {
      if (html_[at] == '<') {
        Tag tag;
        const std::size_t end = html::read_tag(html_, at, tag);
        if (end > at) {
          at = element(tag, end);
          continue;
        }
      }
      at = text(at);
    }
    while (!out_.empty() && is_space(out_.back())) out_.pop_back();
    return std::move(out_);
  }

 private:
  struct Element {
    std::uint32_t id;
    Role role;
    bool dropped;
  };

  bool is_open(std::uint32_t id) const {
    const auto found = open_.find(id);
    return found != open_.end() && found->second > 0;
  }

  // Text.

  std::size_t text(std::size_t at) {
    const std::size_t begin = at++;
    while (at < html_.size() && html_[at] != '<' && html_[at] != '&') ++at;
    if (dropped_ > 0) return at;
    if (html_[begin] != '&') {
      put(html_.substr(begin, at - begin));
      return at;
    }
    char32_t c = 0;
    const std::size_t length = html::read_entity(html_.substr(begin), c);
    if (length == 0) {
      put(html_.substr(begin, at - begin));
      return at;
    }
    std::string decoded;
    utf8::append(decoded, c);
    put(decoded);
    return begin + length;
  }

  void put(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (pre_ > 0 && c == '\n') {
        flush();
        out_ += '\n';
      } else if (pre_ > 0 && (c == ' ' || c == '\t')) {
        flush();
        out_ += c;
      } else if (is_space(c)) {
        space_ = true;
      } else if (c == '\xC2' && i + 1 < text.size() && (text[i + 1] == '\xA0' || text[i + 1] == '\xAD')) {
        space_ = space_ || text[i + 1] == '\xA0';  // a no-break space is a space; a soft hyphen shows nothing
        ++i;
      } else if (invisible(text, i)) {
        i += 2;
      } else {
        flush();
        out_ += c;
      }
    }
  }

  // U+200B and U+FEFF: break opportunities that show nothing.
  static bool invisible(std::string_view text, std::size_t i) {
    const std::string_view three = text.substr(i, 3);
    return three == "\xE2\x80\x8B" || three == "\xEF\xBB\xBF";
  }

  // Writes the breaks or the space that were owed.
  void flush() {
    if (out_.empty()) {
    } else if (breaks_ > 0) {
      out_.append(breaks_, '\n');
    } else if (cell_) {
      out_ += '\t';
    } else if (space_) {
      out_ += ' ';
    }
    breaks_ = 0;
    space_ = cell_ = false;
  }

  void owe_breaks(std::size_t n) {
    breaks_ = std::max(breaks_, n);
    space_ = cell_ = false;
  }

  // Elements.

  std::size_t element(const Tag& tag, std::size_t after) {
    if (tag.name.empty()) return after;  // a comment
    if (tag.closing) {
      if (is_open(tag.id)) {
        while (stack_.back().id != tag.id) pop();
        pop();
      } else if (tag.id == id_p) {
        owe_breaks(2);
      }
      return after;
    }
    close_siblings(tag);
    switch (tag.role) {
      case Role::nothing:
        return after;
      case Role::line_break:
        if (dropped_ == 0) {
          breaks_ = std::min<std::size_t>(breaks_ + 1, 2);
          space_ = cell_ = false;
        }
        return after;
      case Role::raw:
        return behind_raw(tag, after);
      default:
        break;
    }
    if (tag.empty && is_foreign()) return after;
    push(tag, after);
    return after;
  }

  bool is_foreign() const { return is_open(id_svg) || is_open(id_math); }

  // What is in a script or a style is not markup: only its own closing tag ends it.
  std::size_t behind_raw(const Tag& tag, std::size_t after) {
    std::string closing = "</";
    for (const char c : tag.name) closing += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const std::size_t end = find_ignoring_case(html_, closing, after);
    const std::size_t close = html_.find('>', end);
    return close == html_.npos ? html_.size() : close + 1;
  }

  void push(const Tag& tag, std::size_t after) {
    const bool dropped = tag.role == Role::dropped || tag.hidden || is_page_part(tag, after);
    if (dropped_ == 0 && !dropped) begin(tag.role);
    dropped_ += dropped;
    stack_.push_back({tag.id, tag.role, dropped});
    ++open_[tag.id];
    pre_ += tag.role == Role::pre;
    if (tag.role == Role::quote && dropped_ == 0) put(quotes_++ % 2 == 0 ? "“" : "‘");
  }

  void pop() {
    const Element e = stack_.back();
    stack_.pop_back();
    --open_[e.id];
    pre_ -= e.role == Role::pre;
    if (e.role == Role::quote && dropped_ == 0 && quotes_ > 0) {
      space_ = false;
      put(--quotes_ % 2 == 0 ? "”" : "’");
    }
    dropped_ -= e.dropped;
    if (dropped_ == 0 && !e.dropped && e.role != Role::cell) begin(e.role);
  }

  // What the start of an element owes, and its end too.
  void begin(Role role) {
    if (role == Role::block || role == Role::pre) owe_breaks(is_open(id_li) || is_open(id_td) ? 1 : 2);
    if (role == Role::line) owe_breaks(1);
    if (role == Role::cell && !out_.empty() && breaks_ == 0) cell_ = true;
  }

  // The page's own header and footer; an article's header holds its headline and stays.
  bool is_page_part(const Tag& tag, std::size_t after) {
    if (tag.id == id_footer) return !is_open(id_blockquote);
    if (tag.id != id_header || is_open(id_article) || is_open(id_main)) return false;
    return headline_.next(after) > header_end_.next(after);
  }

  void close_siblings(const Tag& tag) {
    if (tag.id == id_li)
      close_open({id_li}, {id_ul, id_ol});
    else if (tag.id == id_td || tag.id == id_th)
      close_open({id_td, id_th}, {id_table, id_tr});
    else if (tag.id == id_tr)
      close_open({id_tr}, {id_table});
    else if (tag.id == id_dt || tag.id == id_dd)
      close_open({id_dt, id_dd}, {id_dl});
    else if (tag.id == id_option)
      close_open({id_option}, {id_select});
    else if (tag.id == id_body || ((tag.role == Role::block || tag.role == Role::pre) && is_open(id_head)))
      close_open({id_head}, {});
    if (tag.role == Role::block || tag.role == Role::pre || tag.role == Role::line)
      close_open({id_p}, {id_div, id_td, id_th, id_li, id_blockquote, id_article});
  }

  // Closes up to the nearest open element of `ids`, unless one of `walls` is nearer.
  void close_open(std::initializer_list<std::uint32_t> ids, std::initializer_list<std::uint32_t> walls) {
    if (std::none_of(ids.begin(), ids.end(), [this](std::uint32_t id) { return is_open(id); })) return;
    const auto in = [](std::initializer_list<std::uint32_t> list, std::uint32_t id) {
      return std::find(list.begin(), list.end(), id) != list.end();
    };
    for (std::size_t depth = 0; depth < stack_.size() && depth < deepest_look; ++depth) {
      const std::uint32_t id = stack_[stack_.size() - 1 - depth].id;
      if (in(walls, id)) return;
      if (!in(ids, id)) continue;
      for (std::size_t i = 0; i <= depth; ++i) pop();
      return;
    }
  }

  std::string_view html_;
  std::string out_;
  std::vector<Element> stack_;
  std::unordered_map<std::uint32_t, std::uint32_t> open_;  // how many of each id are on the stack
  std::uint32_t dropped_ = 0, pre_ = 0, quotes_ = 0;       // open elements of that kind
  std::size_t breaks_ = 0;                                 // line breaks owed before the next character
  bool space_ = false, cell_ = false;                      // a space, a tab owed
  Finder header_end_, headline_;
};

// What a browser marks as the copied part; the rest is context.
std::string_view fragment(std::string_view html) {
  constexpr std::string_view begin_mark = "<!--StartFragment-->", end_mark = "<!--EndFragment-->";
  const std::size_t begin = html.find(begin_mark);
  if (begin == html.npos) return html;
  html.remove_prefix(begin + begin_mark.size());
  return html.substr(0, html.rfind(end_mark));
}

}  // namespace

std::string html_to_text(std::string_view html) { return Reader(fragment(html)).run(); }

}  // namespace hearsay
