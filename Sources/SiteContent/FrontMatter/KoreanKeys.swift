import SiteModel

extension FrontMatter {
    /// What people write in Korean for keys of front matter, without spaces.
    static let koreanKeys = [
        "제목": "title", "타이틀": "title",
        "날짜": "date", "일자": "date", "일시": "date", "작성일": "date", "작성일자": "date", "작성일시": "date", "작성날짜": "date",
        "발행일": "date", "발행일시": "date", "게시일": "date", "게시일시": "date", "등록일": "date", "등록일시": "date",
        "공개일": "date",
        "수정일": "updated", "수정일자": "updated", "수정일시": "updated", "수정날짜": "updated", "최종수정일": "updated",
        "고친날": "updated",
        "수집일": "crawled_at", "수집일시": "crawled_at", "수집시각": "crawled_at",
        "시간대": "timezone",
        "슬러그": "slug",
        "설명": "description", "요약": "summary", "발췌": "excerpt",
        "태그": "tags", "분류": "categories", "카테고리": "categories",
        "작성자": "author", "저자": "author", "글쓴이": "author", "지은이": "author", "필자": "author",
        "출처": "source",
        "종류": "kind",
        "추천": "featured", "추천글": "featured",
        "초안": "draft", "임시저장": "draft",
        "공개": "published", "공개여부": "published", "발행": "published", "발행여부": "published",
        "별칭": "aliases", "옛주소": "aliases",
        "대표이미지": "ogImage", "원문주소": "canonicalURL",
        "줄바꿈": "lineBreaks",
    ]
}
